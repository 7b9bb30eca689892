import { cutAtWord } from "./cut-at-word.ts";
import type { DraftLine } from "./evidence.ts";
import type { SegmentEvidence } from "./segment-evidence.ts";
import { tellingThemes } from "./theme-lines.ts";
import { wantOf } from "./want-of.ts";

/** A summary holds at most 400 letters. */
const LONGEST = 400;

/** Who this is in one sentence: the segment, what most of them have in common, what they want and what hurts them. */
export function summarise(evidence: SegmentEvidence, lines: readonly DraftLine[]): string {
  const [goal] = tellingThemes(evidence, "goal");
  const [pain] = tellingThemes(evidence, "pain");
  const trait = lines.find(
    ({ section, evidence: { value } }) => section === "demographics" && value,
  )?.evidence;
  const often = (trait?.share ?? 0) >= 0.54 ? "mostly" : "often";
  const who = cutAtWord(evidence.segmentName, 120);
  const whoIs = trait?.value ? `${who}, ${often} “${cutAtWord(trait.value, 60)}”` : who;
  const said = [goal ? `they want ${wantOf(goal.name)}` : "", pain ? `what hurts is “${pain.name}”` : ""];
  const known = said.filter((part) => part !== "").join("; ");
  return cutAtWord(known === "" ? `${whoIs}.` : `${whoIs}: ${known}.`, LONGEST);
}
