import { shareDifference, wilsonInterval } from "../statistics/proportion.ts";
import type { AttributeEvidence, DraftLine, PersonaSection } from "./evidence.ts";
import { comparedWithOthers, shareWithin } from "./phrasing.ts";

/** Fewer members than this, and a share says more about chance than about the segment. */
export const MIN_KNOWN = 8;

const sectionOf = new Map<string, PersonaSection>([
  ["demographic", "demographics"],
  ["firmographic", "demographics"],
  ["psychographic", "motivations"],
  ["behavioural", "behaviour"],
  ["preference", "channels"],
]);

const linesPerSection = 5;

/**
 * A line for each attribute known for enough members: its most telling value with share and comparison. The most
 * telling is the common value that differs most from the other customers, else the most common one.
 */
export function attributeLines(attributes: readonly AttributeEvidence[]): DraftLine[] {
  const lines: (DraftLine & { weight: number })[] = [];
  for (const attribute of attributes) {
    const section = sectionOf.get(attribute.category);
    const value = mostTelling(attribute);
    if (!section || !value || attribute.membersKnown < MIN_KNOWN) continue;
    const interval = wilsonInterval(value.members, attribute.membersKnown);
    const othersShare = attribute.othersKnown === 0 ? 0 : value.others / attribute.othersKnown;
    const difference = shareDifference(
      value.members,
      attribute.membersKnown,
      value.others,
      attribute.othersKnown,
    );
    lines.push({
      section,
      key: `attribute:${attribute.attributeId}`,
      text: `${attribute.label}: ${value.text} for ${shareWithin(interval.share)}${comparedWithOthers(interval.share, othersShare, difference)}.`,
      origin: "evidence",
      evidence: {
        n: value.members,
        of: attribute.membersKnown,
        ...interval,
        ...(attribute.othersKnown > 0 ? { othersShare } : {}),
        attributeId: attribute.attributeId,
        value: value.text,
      },
      weight: Math.abs(difference),
    });
  }
  lines.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
  const taken = new Map<PersonaSection, number>();
  return lines.flatMap(({ weight, ...line }) => {
    const count = taken.get(line.section) ?? 0;
    taken.set(line.section, count + 1);
    return count < linesPerSection ? [line] : [];
  });
}

function mostTelling(attribute: AttributeEvidence) {
  const common = attribute.values.filter((value) => value.members / attribute.membersKnown >= 0.25);
  const byDifference = [...common].sort(
    (a, b) =>
      shareDifference(b.members, attribute.membersKnown, b.others, attribute.othersKnown) -
        shareDifference(a.members, attribute.membersKnown, a.others, attribute.othersKnown) ||
      (a.text < b.text ? -1 : 1),
  );
  return byDifference[0];
}
