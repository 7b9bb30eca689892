import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { Money } from "#app/components/money.tsx";
import { Stat, StatRow } from "#app/components/stat.tsx";
import { Tag } from "#app/components/tag.tsx";
import { readTags } from "#app/features/customers/customer-tags.ts";
import { ReviewLink } from "#app/features/reviews/components/review-link.tsx";
import { formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

interface Metrics {
  purchases: number;
  revenueMinor: number;
  currency: string | null;
  feedbackItems: number;
  npsScore: number | null;
  lastActiveAt: string | null;
  completeness: number;
}

/** The numbers of one customer, each leading to what it counts. */
export function CustomerFacts({ customerId, metrics }: { customerId: string; metrics: Metrics }) {
  return (
    <StatRow className="mb-12">
      <Stat
        label="Revenue"
        value={<Money minor={metrics.revenueMinor} currency={metrics.currency} />}
        note={`${metrics.purchases} purchases`}
        to="#timeline"
      />
      <Stat label="Feedback" value={metrics.feedbackItems} to={paths.feedback({ customer: customerId })} />
      <Stat label="Would recommend" value={metrics.npsScore === null ? "–" : `${metrics.npsScore} of 10`} />
      <Stat
        label="Last active"
        value={metrics.lastActiveAt === null ? "–" : <DateText iso={metrics.lastActiveAt} />}
        to="#timeline"
      />
      <Stat label="Profile filled" value={formatShare(metrics.completeness)} to="#known" />
    </StatRow>
  );
}

const consentTones = { granted: "ok", withdrawn: "danger", unknown: "outline" } as const;

/** Under the heading: company, title, contact, consent, segments. */
export function CustomerLine({
  customer,
  company,
  segments,
}: {
  customer: {
    id: string;
    email: string | null;
    phone: string | null;
    jobTitle: string | null;
    decisionRole: string | null;
    consent: "granted" | "withdrawn" | "unknown";
    since: string;
    /** JSON array. */
    tags: string;
  };
  company: { id: string; name: string } | null;
  segments: readonly { id: string; name: string }[];
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-ink-soft">
      {customer.jobTitle && <span>{customer.jobTitle}</span>}
      {company && (
        <Link className="link" to={paths.company(company.id)}>
          {company.name}
        </Link>
      )}
      {customer.decisionRole && <Tag>{customer.decisionRole}</Tag>}
      {customer.email && <span>{customer.email}</span>}
      {customer.phone && <span>{customer.phone}</span>}
      <span>
        customer since <DateText iso={customer.since} />
      </span>
      <Tag tone={consentTones[customer.consent]}>consent {customer.consent}</Tag>
      {readTags(customer.tags).map((tag) => (
        <Tag key={tag} tone="outline">
          {tag}
        </Tag>
      ))}
      {segments.map((segment) => (
        <Link key={segment.id} className="link" to={paths.segment(segment.id)}>
          {segment.name}
        </Link>
      ))}
      <ReviewLink subject="profile" id={customer.id} />
    </div>
  );
}
