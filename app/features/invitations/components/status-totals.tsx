import { Stat, StatRow } from "#app/components/stat.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { type PersonStatus, personStatuses, statusMeanings, statusNames } from "../person-status.ts";

/** Always shown, so that nobody wonders whether a nought was forgotten. */
const ALWAYS = new Set<PersonStatus>(["sent", "opened", "answered", "bounced", "unsubscribed"]);

/** How many people have each status; each number opens its list. */
export function StatusTotals({
  surveyId,
  invitationId,
  counts,
}: {
  surveyId: string;
  invitationId: string;
  counts: Partial<Record<PersonStatus, number>>;
}) {
  const shown = personStatuses.filter((status) => ALWAYS.has(status) || (counts[status] ?? 0) > 0);
  return (
    <StatRow className="mb-8">
      {shown.map((status) => {
        const count = counts[status] ?? 0;
        const to = paths.surveyInvitation(surveyId, invitationId, { status });
        return (
          <Stat
            key={status}
            label={statusNames[status]}
            value={formatCount(count)}
            note={statusMeanings[status]}
            size="small"
            {...(count > 0 && { to })}
          />
        );
      })}
    </StatRow>
  );
}
