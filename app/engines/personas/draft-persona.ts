import { allotQuotes } from "./allot-quotes.ts";
import { attributeLines } from "./attribute-lines.ts";
import { channelLines } from "./channel-lines.ts";
import { type DraftLine, type PersonaDraft, personaSections } from "./evidence.ts";
import { unknownLines } from "./gaps.ts";
import { goalLines } from "./goal-lines.ts";
import { inventedLines } from "./invented-lines.ts";
import { inventedName } from "./invented-name.ts";
import { measureLines } from "./measure-lines.ts";
import { messageLines } from "./message-lines.ts";
import type { PlannedLine } from "./planned-line.ts";
import { decisionLines, roleLines } from "./role-lines.ts";
import { scaleLines } from "./scale-lines.ts";
import type { SegmentEvidence } from "./segment-evidence.ts";
import { summarise } from "./summarise.ts";
import { tellingThemes, themeLines } from "./theme-lines.ts";
import { isTooFew, tooFewInWords, tooFewLines } from "./too-few.ts";
import { objectionLines, triggerLines } from "./trigger-lines.ts";

/**
 * Drafts a persona from what is known about a segment. Every line is evidence with its numbers, an assumption, or
 * invented; sections that the evidence leaves empty get one assumption that says what is not known. The same
 * evidence gives the same draft, in whatever order it comes. `members` must be above 0; of fewer than five nothing is
 * said. A persona that exists brings its `name`; a new one gets none of those `taken` by others, because two people of
 * one name cannot be kept apart.
 */
export function draftPersona(
  evidence: SegmentEvidence,
  { name: own, taken = [] }: { name?: string; taken?: readonly string[] } = {},
): PersonaDraft {
  const name = own ?? inventedName(evidence.segmentId, taken);
  const portraitSeed = evidence.segmentId;
  if (isTooFew(evidence)) {
    return { name, summary: tooFewInWords, portraitSeed, lines: inOrder(tooFewLines(evidence)) };
  }
  const planned = plan(evidence);
  const lines = allotQuotes(planned, themesToQuote(evidence));
  const all = [...lines, ...inventedLines(evidence, name, lines)];
  return {
    name,
    summary: summarise(evidence, lines),
    portraitSeed,
    lines: inOrder([...all, ...unknownLines(all)]),
  };
}

function plan(evidence: SegmentEvidence): PlannedLine[] {
  const objections = objectionLines(evidence);
  return [
    ...roleLines(evidence),
    ...attributeLines(evidence),
    ...goalLines(evidence),
    ...themeLines(evidence),
    ...measureLines(evidence),
    ...scaleLines(evidence),
    ...channelLines(evidence),
    ...objections,
    ...triggerLines(evidence),
    ...decisionLines(evidence),
    ...messageLines(evidence, objections.length > 0),
  ];
}

/** The themes that are quoted by themselves: the strongest of each kind in turn. */
function themesToQuote(evidence: SegmentEvidence) {
  const kinds = (["pain", "goal", "praise"] as const).map((kind) => tellingThemes(evidence, kind));
  return [0, 1, 2].flatMap((place) => kinds.flatMap((themes) => themes[place] ?? []));
}

function inOrder(lines: readonly DraftLine[]): DraftLine[] {
  const order = new Map(personaSections.map((section, index) => [section, index]));
  return [...lines].sort((a, b) => (order.get(a.section) ?? 0) - (order.get(b.section) ?? 0));
}
