import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { paths } from "#app/lib/paths.ts";
import { type ReviewSubject, reviewSubjectNames } from "../review.schema.ts";

interface Upcoming {
  subject: ReviewSubject;
  subjectId: string;
  name: string;
  nextDueAt: string;
}

/** What falls due next, soonest first. */
export function UpcomingList({ upcoming }: { upcoming: readonly Upcoming[] }) {
  return (
    <ul data-list="rows" className="grid gap-2">
      {upcoming.map(({ subject, subjectId, name, nextDueAt }) => (
        <li key={`${subject} ${subjectId}`} className="flex flex-wrap items-baseline gap-x-3">
          <Link className="link" to={paths.reviewHistory(subject, subjectId)}>
            {name}
          </Link>
          <span className="text-ink-soft text-sm">
            {reviewSubjectNames[subject]}, on <DateText iso={nextDueAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
