import { tellSpread } from "./attribute-lines.ts";
import type { DraftLine } from "./evidence.ts";
import type { SegmentEvidence } from "./segment-evidence.ts";

/** By which way they write to us of themselves: what people do beside what they say they prefer. */
export function channelLines({ waysOfWriting }: SegmentEvidence): DraftLine[] {
  const told = tellSpread(waysOfWriting, "When they write to us", "channel:used", "use");
  if (!told) return [];
  const { text, value, evidence } = told;
  return [
    { section: "channels", key: "channel:used", text, origin: "evidence", evidence: { ...evidence, value } },
  ];
}
