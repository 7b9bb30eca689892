import { MIN_KNOWN } from "./counted.ts";
import type { DraftLine, PersonaSection } from "./evidence.ts";
import { measureWords, valueInWords } from "./measure-words.ts";
import { findMiddle, type Middle } from "./middle.ts";
import type { MeasureEvidence, SegmentEvidence } from "./segment-evidence.ts";

/** Where a measure that says how to reach them stands; all others are behaviour. */
const reaching: ReadonlySet<string> = new Set(["opens"]);

/** A line for each measure known for enough members: the middle member's value, and the middle of all others. */
export function measureLines(evidence: SegmentEvidence): DraftLine[] {
  return evidence.measures.flatMap((measure): DraftLine[] => {
    const middle = findMiddle(measure);
    if (!middle || middle.membersKnown < MIN_KNOWN) return [];
    const told = tell(measure, middle, evidence.currency);
    if (!told) return [];
    const { attribute } = measure;
    return [
      {
        section: told.section,
        key: attribute ? `attribute:${attribute.id}` : `measure:${measure.measure}`,
        text: told.text,
        origin: "evidence",
        evidence: {
          n: middle.membersKnown,
          of: evidence.members,
          measure: {
            measure: told.unit,
            members: middle.members,
            low: middle.low,
            high: middle.high,
            ...(isComparable(middle) && middle.others !== null && { others: middle.others }),
          },
          ...(attribute && { attributeId: attribute.id }),
        },
      },
    ];
  });
}

function isComparable(middle: Middle): boolean {
  return middle.othersKnown >= MIN_KNOWN;
}

function tell({ measure, attribute }: MeasureEvidence, middle: Middle, currency: string | null) {
  const others = isComparable(middle) ? middle.others : null;
  if (measure === "attribute") {
    if (!attribute) return null;
    const beside = others === null ? "" : ` Among other customers it is ${number(others)}.`;
    const text = `${attribute.label}: ${number(middle.members)} in the middle, as many have more as have less.${beside}`;
    return { section: sectionOf(attribute.category), text, unit: attribute.label };
  }
  const words = measureWords[measure];
  if (words.unit === "money" && currency === null) return null;
  const value = valueInWords(measure, middle.members, currency);
  const otherValue = others === null ? null : valueInWords(measure, others, currency);
  const besideThat =
    others === 0 && words.none ? words.none("other customers") : `Among other customers it is ${otherValue}.`;
  const beside =
    otherValue === null ? "" : ` ${otherValue === value ? "The same goes for other customers." : besideThat}`;
  const own = middle.members === 0 && words.none ? words.none("them") : words.sentence(value);
  const unit = words.unit === "money" ? (currency ?? "") : words.unit;
  return {
    section: reaching.has(measure) ? ("channels" as const) : ("behaviour" as const),
    text: `${own}${beside}`,
    unit,
  };
}

function sectionOf(category: string): PersonaSection {
  return category === "demographic" || category === "firmographic" ? "demographics" : "behaviour";
}

function number(value: number): string {
  return new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 }).format(value);
}
