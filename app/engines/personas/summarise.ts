import { contentStems } from "../text/content-stems.ts";
import { cutAtWord } from "./cut-at-word.ts";
import type { DraftLine } from "./evidence.ts";
import type { SegmentEvidence } from "./segment-evidence.ts";
import { tellingThemes } from "./theme-lines.ts";
import { wantOf } from "./want-of.ts";

/** A summary holds at most 400 letters. */
const LONGEST = 400;

/** Who this is in one sentence: the segment, what most of them have in common beside its name, what they want and what hurts them. */
export function summarise(evidence: SegmentEvidence, lines: readonly DraftLine[]): string {
  const [goal] = tellingThemes(evidence, "goal");
  const [pain] = tellingThemes(evidence, "pain");
  const named = new Set(contentStems(evidence.segmentName));
  const isNew = (value: string) => {
    const stems = contentStems(value);
    return stems.length === 0 || !stems.every((stem) => named.has(stem));
  };
  const trait = lines.find(
    ({ section, evidence: { value } }) => section === "demographics" && value && isNew(value),
  )?.evidence;
  const often = (trait?.share ?? 0) >= 0.54 ? "mostly" : "often";
  const who = cutAtWord(evidence.segmentName, 120);
  const whoIs = trait?.value ? `${who}, ${often} “${cutAtWord(trait.value, 60)}”` : who;
  const said = [goal ? `they want ${wantOf(goal.name)}` : "", pain ? `what hurts is “${pain.name}”` : ""];
  const known = said.filter((part) => part !== "").join("; ");
  return cutAtWord(known === "" ? `${whoIs}.` : `${whoIs}: ${known}.`, LONGEST);
}
