import { Link } from "@remix-run/react";
import { Stat, StatRow } from "#app/components/stat.tsx";
import { reasonInWords } from "#app/features/invitations/person-status.ts";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

/** Who can be asked, and how many answers would tell how much. */
export function AnswerersView({
  segment,
  members,
  reachable,
  leftOut,
  forTenPoints,
  needed,
}: {
  segment: { id: string; name: string };
  members: number;
  reachable: number;
  leftOut: readonly { reason: string; count: number }[];
  forTenPoints: number;
  needed: number;
}) {
  return (
    <div className="mb-8 grid gap-3">
      <StatRow>
        <Stat
          label="Can be asked"
          value={formatCount(reachable)}
          note={`of ${formatNoun(members, "member", "members")}`}
        />
        <Stat label="Fewest answers that tell something" value={formatCount(needed)} />
        <Stat label="Answers for about ten points to either side" value={formatCount(forTenPoints)} />
      </StatRow>
      <p className="max-w-reading text-sm">
        Only members of{" "}
        <Link className="link" to={paths.segment(segment.id)}>
          {segment.name}
        </Link>{" "}
        with an e-mail address who agreed to be written to are asked, each by a link of their own.
        {reachable < needed &&
          ` That is fewer than the ${needed} answers that tell something: ask for consent, or widen the segment.`}
        {reachable >= needed &&
          reachable < forTenPoints &&
          " Even if all of them answer, the interval stays wider than ten points to either side."}
      </p>
      {leftOut.length > 0 && (
        <ul className="list-disc ps-5 text-sm text-ink-soft">
          {leftOut.map(({ reason, count }) => (
            <li key={reason}>
              {formatNoun(count, "member", "members")} not: {reasonInWords(reason)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
