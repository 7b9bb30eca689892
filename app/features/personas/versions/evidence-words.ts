import type { LineEvidence } from "#app/engines/personas/evidence.ts";
import { formatShare } from "#app/lib/numbers.ts";

/** The numbers under a line in one sentence, for comparing two versions of it; "" where it has none. */
export function evidenceWords(evidence: LineEvidence): string {
  const { n, of, share, low, high, othersShare, measure, scale, distribution, quotes } = evidence;
  const parts: string[] = [];
  if (n !== undefined) parts.push(of === undefined ? `n = ${n}` : `${n} of ${of}`);
  if (share !== undefined) parts.push(formatShare(share));
  if (low !== undefined && high !== undefined) {
    parts.push(`${Math.round(low * 100)} to ${Math.round(high * 100)} %`);
  }
  if (othersShare !== undefined) parts.push(`others ${formatShare(othersShare)}`);
  if (measure !== undefined) parts.push(`the middle one ${round(measure.members)}`);
  if (measure?.others !== undefined) parts.push(`others ${round(measure.others)}`);
  if (scale !== undefined) parts.push(`${formatShare(scale.members)} towards “${scale.to}”`);
  if (distribution !== undefined) {
    const values = distribution.slice(0, 5).map((one) => `${one.value} ${formatShare(one.share)}`);
    parts.push(values.join(", "));
  }
  if (quotes !== undefined && quotes.length > 0) {
    parts.push(`${quotes.length} ${quotes.length === 1 ? "quote" : "quotes"}`);
  }
  return parts.join("; ");
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
