import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Section } from "#app/components/panel.tsx";
import { Tabs } from "#app/components/tabs.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { ReviewTable } from "#app/features/reviews/components/review-table.tsx";
import { UpcomingList } from "#app/features/reviews/components/upcoming-list.tsx";
import { reviewSubjectNames, reviewSubjects } from "#app/features/reviews/review.schema.ts";
import {
  countOpenReviews,
  listOpenReviews,
  listUpcoming,
} from "#app/features/reviews/reviews.service.server.ts";
import { DAY_MS, isoFromNow, nowIso } from "#app/lib/clock.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

const PAGE = 25;
/** How far ahead is looked. */
const AHEAD_DAYS = 30;

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.reviews._index");
  const { searchParams } = new URL(args.request.url);
  const subject = reviewSubjects.find((one) => one === searchParams.get("of")) ?? null;
  const after = searchParams.get("after");
  const [list, counts, upcoming] = await Promise.all([
    listOpenReviews(db, { subject, after, pageSize: PAGE }),
    countOpenReviews(db),
    listUpcoming(db, isoFromNow(AHEAD_DAYS * DAY_MS), PAGE),
  ]);
  const mayManage = can(actor.role, "reviews.manage");
  return { ...list, counts, upcoming, subject, paged: after !== null, now: nowIso(), mayManage };
}

export const meta: MetaFunction = () => [{ title: "Reviews · Earshot" }];

export default function ReviewsPage() {
  const { reviews, next, counts, upcoming, subject, paged, now, mayManage } = useLoaderData<typeof loader>();
  const tabs = [null, ...reviewSubjects].map((of) => ({
    label: of === null ? "All" : reviewSubjectNames[of],
    to: paths.reviews({ of }),
    current: of === subject,
  }));
  return (
    <>
      <PageHeader
        title="Reviews"
        lead="Profiles, segments and personas grow old. Each falls due once a quarter, and sooner when something shifts or is launched."
        action={<LinkButton to={paths.launches()}>Launches</LinkButton>}
      >
        <p className="text-ink-soft text-sm">
          {formatNoun(counts.due, "review is due", "reviews are due")}, {counts.open} open in all.{" "}
          {mayManage && (
            <a className="link" href={paths.reviewSettings()}>
              How often what is reviewed
            </a>
          )}
        </p>
      </PageHeader>
      <Tabs label="What is reviewed" tabs={tabs} />
      {reviews.length === 0 ? (
        <div className="mb-12">
          <EmptyState title="Nothing waits for a review">
            What falls due shows here by itself, the most urgent first. You can ask for a review on the page
            of a segment, a persona, a customer or a company.
          </EmptyState>
        </div>
      ) : (
        <div className="mb-12">
          <ReviewTable reviews={reviews} now={now} />
          <Pager
            previous={paged ? paths.reviews({ of: subject }) : null}
            next={next && paths.reviews({ of: subject, after: next })}
            shown={reviews.length}
          />
        </div>
      )}
      {upcoming.length > 0 && (
        <Section title="Coming up" lead={`What falls due in the next ${AHEAD_DAYS} days.`}>
          <UpcomingList upcoming={upcoming} />
        </Section>
      )}
    </>
  );
}
