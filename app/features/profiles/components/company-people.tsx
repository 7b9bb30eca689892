import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { Money } from "#app/components/money.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { paths } from "#app/lib/paths.ts";

interface Person {
  id: string;
  name: string | null;
  email: string | null;
  externalId: string | null;
  jobTitle: string | null;
  decisionRole: string | null;
  revenueMinor: number | null;
  currency: string | null;
  feedbackItems: number | null;
  painStatements: number | null;
  lastActiveAt: string | null;
}

/** The people of a company, their part in the decision, and what they bring and say. */
export function CompanyPeople({ people }: { people: readonly Person[] }) {
  return (
    <Table
      caption="People of this company"
      rows={people}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          header: "Person",
          main: true,
          cell: (row) => (
            <Link className="link" to={paths.customer(row.id)}>
              {displayName(row)}
            </Link>
          ),
        },
        { key: "title", header: "Title", cell: (row) => row.jobTitle ?? "–" },
        {
          key: "role",
          header: "Decision",
          cell: (row) => (row.decisionRole ? <Tag>{row.decisionRole}</Tag> : "–"),
        },
        {
          key: "revenue",
          header: "Revenue",
          align: "end",
          cell: (row) =>
            row.revenueMinor ? <Money minor={row.revenueMinor} currency={row.currency} /> : "–",
        },
        {
          key: "feedback",
          header: "Feedback",
          align: "end",
          cell: (row) =>
            row.feedbackItems ? (
              <Link className="link" to={paths.feedback({ customer: row.id })}>
                {row.feedbackItems}
              </Link>
            ) : (
              "–"
            ),
        },
        { key: "pains", header: "Pain points", align: "end", cell: (row) => row.painStatements || "–" },
        {
          key: "active",
          header: "Last active",
          cell: (row) => (row.lastActiveAt ? <DateText iso={row.lastActiveAt} /> : "–"),
        },
      ]}
    />
  );
}
