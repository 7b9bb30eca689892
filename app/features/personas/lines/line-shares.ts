import type { LineEvidence } from "#app/engines/personas/evidence.ts";
import { shareDifference, wilsonInterval, Z_95 } from "#app/engines/statistics/proportion.ts";
import { formatShare } from "#app/lib/numbers.ts";
import { type ShareDot, shareDot } from "./share-dot.ts";

interface Counted {
  n: number;
  of: number;
  othersN: number;
  othersOf: number;
}

/** The shares under a line, with a sentence that says what is to be seen; of today too where they differ from the draft. */
export function sharesToShow(
  evidence: LineEvidence,
  today: Counted | null,
): { title: string; dots: ShareDot[] } {
  const { n, of, othersN, othersOf } = evidence;
  if (n === undefined || of === undefined || of === 0) return { title: "", dots: [] };
  const drafted = { n, of, othersN: othersN ?? 0, othersOf: othersOf ?? 0 };
  const differs = today !== null && (today.n !== n || today.of !== of);
  const shown =
    differs && today !== null
      ? [...dotsOf(drafted, "when drafted"), ...dotsOf(today, "today")]
      : dotsOf(drafted);
  return { title: titleOf(differs && today !== null ? today : drafted), dots: shown };
}

function dotsOf(counted: Counted, when?: string): ShareDot[] {
  const suffix = when === undefined ? "" : `, ${when}`;
  const members = shareDot(`members${suffix}`, `Members of the segment${suffix}`, counted.n, counted.of);
  const { othersN, othersOf } = counted;
  return othersOf === 0
    ? [members]
    : [members, shareDot(`others${suffix}`, `All other customers${suffix}`, othersN, othersOf)];
}

function titleOf({ n, of, othersN, othersOf }: Counted): string {
  const own = wilsonInterval(Math.min(n, of), of);
  const holds = `It holds for ${formatShare(own.share)} of the members of whom this is known`;
  if (othersOf === 0) return `${holds}.`;
  const others = formatShare(Math.min(1, othersN / othersOf));
  const difference = shareDifference(n, of, othersN, othersOf);
  if (Math.abs(difference) < Z_95)
    return `${holds}; a difference from other customers (${others}) may be chance.`;
  return `${holds}, ${difference > 0 ? "more" : "less"} often than for other customers (${others}).`;
}
