import type { TodaysNumbers } from "#app/engines/personas/drift/drift.ts";
import { type CountedLine, carriesNumbers, type LineVerdict } from "#app/engines/personas/drift/drift.ts";
import { judgeLines } from "#app/engines/personas/drift/judge-lines.ts";
import type { LineEvidence } from "#app/engines/personas/evidence.ts";

/**
 * The verdict on each line with numbers that was counted, by its id, as its evidence stands now: a line that took new
 * numbers since the count is judged by those.
 */
export function judgeCounted(
  lines: readonly { id: string; evidence: LineEvidence }[],
  counts: ReadonlyMap<string, TodaysNumbers | null>,
): Map<string, LineVerdict> {
  const counted = lines.flatMap(({ id, evidence }): CountedLine[] => {
    const today = counts.get(id);
    return today === undefined || !carriesNumbers(evidence) ? [] : [{ id, evidence, today }];
  });
  return judgeLines(counted);
}
