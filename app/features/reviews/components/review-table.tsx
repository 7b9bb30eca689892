import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { paths } from "#app/lib/paths.ts";
import {
  type ReviewReason,
  type ReviewSubject,
  reviewReasonNames,
  reviewSubjectNames,
} from "../review.schema.ts";

interface OpenReview {
  id: string;
  subject: ReviewSubject;
  subjectName: string;
  reason: ReviewReason;
  causes: string[];
  dueAt: string;
}

/** Open reviews, the most urgent first. */
export function ReviewTable({ reviews, now }: { reviews: readonly OpenReview[]; now: string }) {
  return (
    <Table
      caption="Open reviews, the most urgent first"
      rows={reviews}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: "To review",
          main: true,
          cell: ({ id, subjectName }) => (
            <Link className="link" to={paths.review(id)}>
              {subjectName}
            </Link>
          ),
        },
        { key: "subject", header: "What it is", cell: ({ subject }) => reviewSubjectNames[subject] },
        {
          key: "why",
          header: "Why now",
          wide: true,
          cell: ({ reason, causes }) => (
            <>
              <span className="font-semibold">{reviewReasonNames[reason]}.</span> {causes[0]}
              {causes.length > 1 && <span className="text-ink-soft"> And {causes.length - 1} more.</span>}
            </>
          ),
        },
        {
          key: "due",
          header: "Due",
          align: "end",
          cell: ({ dueAt }) => (
            <>
              <DateText iso={dueAt} /> {dueAt <= now && <Tag tone="danger">due</Tag>}
            </>
          ),
        },
      ]}
    />
  );
}
