import { compared } from "./comparing.ts";
import { counted, distributionOf, LONGEST_VALUE, MIN_KNOWN, MIN_MEMBERS } from "./counted.ts";
import { cutAtWord } from "./cut-at-word.ts";
import type { DraftLine, LineEvidence, PersonaSection } from "./evidence.ts";
import { shareWithin } from "./phrasing.ts";
import { pick, seedOf } from "./seed.ts";
import type { SegmentEvidence, Spread, ValueShare } from "./segment-evidence.ts";

const sectionOf = new Map<string, PersonaSection>([
  ["demographic", "demographics"],
  ["firmographic", "demographics"],
  ["psychographic", "motivations"],
  ["behavioural", "behaviour"],
  ["preference", "channels"],
]);

const linesPerSection = 6;

/**
 * A line for each attribute known for enough members: its most telling value with share and comparison, and all values
 * as a distribution. The most telling is the common value that differs most from the other customers, else the most
 * common one.
 */
export function attributeLines({ attributes }: SegmentEvidence): DraftLine[] {
  const lines = attributes.flatMap((attribute): { line: DraftLine; weight: number }[] => {
    const section = sectionOf.get(attribute.category);
    const key = `attribute:${attribute.attributeId}`;
    const told = tellSpread(attribute, attribute.label, key);
    if (!section || !told) return [];
    const evidence = { ...told.evidence, attributeId: attribute.attributeId, value: told.value };
    const line: DraftLine = { section, key, text: told.text, origin: "evidence", evidence };
    return [{ line, weight: Math.abs(told.evidence.difference?.value ?? 0) }];
  });
  lines.sort((a, b) => b.weight - a.weight || (a.line.key < b.line.key ? -1 : 1));
  const taken = new Map<PersonaSection, number>();
  return lines.flatMap(({ line }) => {
    const count = taken.get(line.section) ?? 0;
    taken.set(line.section, count + 1);
    return count < linesPerSection ? [line] : [];
  });
}

/**
 * A sentence on how something is spread, with its numbers; `verb` is what they do with the value. Null where it is known
 * of too few members, or no value is common.
 */
export function tellSpread(
  spread: Spread,
  label: string,
  key: string,
  verb = "say",
): { text: string; value: string; evidence: LineEvidence } | null {
  const { membersKnown, othersKnown, grounds } = spread;
  const value = membersKnown >= MIN_KNOWN ? mostTelling(spread) : undefined;
  if (!value) return null;
  const evidence: LineEvidence = {
    ...counted({ n: value.members, of: membersKnown }, { n: value.others, of: othersKnown }, grounds),
    distribution: distributionOf(spread),
  };
  return { text: sentence(evidence, { label, value: value.text, key, verb }), value: value.text, evidence };
}

function sentence(
  evidence: LineEvidence,
  { label, value, key, verb }: { label: string; value: string; key: string; verb: string },
): string {
  const shown = cutAtWord(value, LONGEST_VALUE);
  const share = shareWithin(evidence.share ?? 0);
  const forms = [
    `${label}: ${shown} for ${share}${compared(evidence, key, "being")}.`,
    `${label}: ${share} ${verb} ${shown}${compared(evidence, key, "doing")}.`,
  ] as const;
  return verb === "say" ? pick(forms, seedOf(`${key} form`)) : forms[1];
}

function mostTelling(spread: Spread): ValueShare | undefined {
  // Of many values, such as titles at work, even the most common is a small part.
  const most = Math.max(...spread.values.map(({ members }) => members)) / spread.membersKnown;
  const common = Math.min(0.25, most);
  const candidates = spread.values.filter(
    ({ members }) => members >= MIN_MEMBERS && members / spread.membersKnown >= common,
  );
  const excess = ({ members, others }: ValueShare) =>
    members / spread.membersKnown - (spread.othersKnown === 0 ? 0 : others / spread.othersKnown);
  return candidates.sort(
    (a, b) => excess(b) - excess(a) || b.members - a.members || (a.text < b.text ? -1 : 1),
  )[0];
}
