import { attributeLines } from "./attribute-lines.ts";
import { type DraftLine, type PersonaDraft, personaSections, type SegmentEvidence } from "./evidence.ts";
import { inventedLines, inventedName } from "./invented-lines.ts";
import { measureLines } from "./measure-lines.ts";
import { messageLines } from "./message-lines.ts";
import { quoteLines, tellingThemes, themeLines } from "./theme-lines.ts";

/**
 * Drafts a persona from what is known about a segment. Every line is evidence with its numbers, an assumption, or
 * invented; sections that the evidence leaves empty get one assumption that says what is not known. The same
 * evidence gives the same draft. `members` must be above 0. A persona that exists brings its `name`; a new one gets
 * none of those `taken` by others, because two people of one name cannot be kept apart.
 */
export function draftPersona(
  evidence: SegmentEvidence,
  { name: own, taken = [] }: { name?: string; taken?: readonly string[] } = {},
): PersonaDraft {
  const name = own ?? inventedName(evidence.segmentId, taken);
  const attributes = attributeLines(evidence.attributes);
  const lines = [
    ...attributes,
    ...themeLines(evidence),
    ...measureLines(evidence),
    ...messageLines(evidence),
    ...quoteLines(evidence),
    ...inventedLines(evidence, name),
  ];
  const withGaps = [...lines, ...unknownLines(lines)];
  const order = new Map(personaSections.map((section, index) => [section, index]));
  return {
    name,
    summary: summarise(evidence, attributes),
    portraitSeed: evidence.segmentId,
    lines: withGaps.sort((a, b) => (order.get(a.section) ?? 0) - (order.get(b.section) ?? 0)),
  };
}

function summarise(evidence: SegmentEvidence, attributes: readonly DraftLine[]): string {
  const [goal] = tellingThemes(evidence, "goal");
  const [pain] = tellingThemes(evidence, "pain");
  const wants = goal ? `asks for “${goal.name}”` : "";
  const hurts = pain ? `complains about “${pain.name}”` : "";
  const known = [wants, hurts].filter((part) => part !== "").join(" and ");
  const trait = attributes.find((line) => line.section === "demographics")?.evidence.value;
  const who = trait ? `${evidence.segmentName}, often “${trait}”` : evidence.segmentName;
  return known === "" ? `${who}.` : `${who}: ${known}.`;
}

const unknowns = new Map<DraftLine["section"], string>([
  ["demographics", "Who they are in age, household or work is not known for enough of them yet."],
  ["goals", "What they want to reach is not known yet: fewer than three of them have said."],
  ["pains", "What gets in their way is not known yet: fewer than three of them have said."],
  ["motivations", "What they value is not known for enough of them yet."],
  ["channels", "How and how often they want to hear from us is not known for enough of them yet."],
  ["say", "What to tell them is not known yet: collect what they want first."],
]);

function unknownLines(lines: readonly DraftLine[]): DraftLine[] {
  const filled = new Set(lines.map((line) => line.section));
  return [...unknowns].flatMap(([section, text]): DraftLine[] =>
    filled.has(section)
      ? []
      : [{ section, key: `unknown:${section}`, text, origin: "assumption", evidence: {} }],
  );
}
