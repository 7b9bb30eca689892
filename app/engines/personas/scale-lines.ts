import { claimOf } from "./comparing.ts";
import { counted, MIN_KNOWN } from "./counted.ts";
import type { DraftLine } from "./evidence.ts";
import { measureWords } from "./measure-words.ts";
import { findMiddle } from "./middle.ts";
import type { MeasureEvidence, SegmentEvidence } from "./segment-evidence.ts";

/**
 * Where the middle member stands between two words, beside the middle other customer. The share under it is of those who
 * stand above the middle of all customers (Mood 1950), so a side is taken only where that share differs.
 */
export function scaleLines(evidence: SegmentEvidence): DraftLine[] {
  return evidence.measures.flatMap((measure): DraftLine[] => {
    const middle = findMiddle(measure);
    if (!middle || middle.membersKnown < MIN_KNOWN || middle.othersKnown < MIN_KNOWN) return [];
    if (middle.othersPlace === null) return [];
    const [from, to] = endsOf(measure);
    const numbers = counted(
      { n: middle.membersAbove, of: middle.membersKnown },
      { n: middle.othersAbove, of: middle.othersKnown },
    );
    return [
      {
        section: "scales",
        key: `scale:${measure.attribute?.id ?? measure.measure}`,
        text: `${told(measure, claimOf(numbers))}.`,
        origin: "evidence",
        evidence: {
          ...numbers,
          scale: { from, to, members: middle.membersPlace, others: middle.othersPlace },
          ...(measure.attribute && { attributeId: measure.attribute.id }),
        },
      },
    ];
  });
}

function endsOf({ measure, attribute }: MeasureEvidence): readonly [string, string] {
  if (measure !== "attribute") return measureWords[measure].ends;
  const label = attribute?.label ?? "";
  return [`${label}: few`, `${label}: many`];
}

function told({ measure, attribute }: MeasureEvidence, claim: ReturnType<typeof claimOf>): string {
  const words =
    measure === "attribute"
      ? { more: `${attribute?.label}: more than most`, less: `${attribute?.label}: less than most` }
      : measureWords[measure];
  if (claim === "more" || claim === "far more") return words.more;
  if (claim === "less" || claim === "far less") return words.less;
  const topic = measure === "attribute" ? attribute?.label : measureWords[measure].ends.join(" or ");
  return `${capital(topic ?? "")}: no difference from other customers can be seen`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
