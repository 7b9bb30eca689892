import type { Correction, OriginalReading } from "./correction.schema.ts";

const said = "somebody of the team said so";

/** A statement's reading after one correction of its kind or its aspect; other corrections leave it as it is. */
export function correctReading(
  reading: OriginalReading,
  correction: Correction,
  statement: { start_offset: number; text: string },
): OriginalReading {
  if (correction.kind === "kind") {
    return { ...reading, kind: correction.to, kindScore: 1, reasons: [said] };
  }
  if (correction.kind !== "aspect") return reading;
  const { to, from } = correction;
  const at = statement.text.toLowerCase().indexOf(to.text.toLowerCase());
  // Words that do not stand in the statement have no span in it.
  const start = statement.start_offset + Math.max(0, at);
  const named = { ...to, start, end: at === -1 ? start : start + to.text.length };
  const others = reading.aspects.filter(({ key }) => key !== from?.key && key !== to.key);
  return { ...reading, aspects: [named, ...others] };
}
