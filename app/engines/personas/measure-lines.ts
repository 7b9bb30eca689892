import { MIN_KNOWN } from "./attribute-lines.ts";
import type { DraftLine, MeasureEvidence, SegmentEvidence } from "./evidence.ts";

/** A line for each measure known for enough members: the middle member beside the middle of all others. */
export function measureLines(evidence: SegmentEvidence): DraftLine[] {
  return evidence.measures.flatMap((measure): DraftLine[] => {
    if (measure.membersKnown < MIN_KNOWN) return [];
    const text = sentence(measure, evidence.currency);
    if (text === null) return [];
    return [
      {
        section: "behaviour",
        key: `measure:${measure.measure}`,
        text,
        origin: "evidence",
        evidence: { n: measure.membersKnown, of: evidence.members },
      },
    ];
  });
}

function sentence(measure: MeasureEvidence, currency: string | null): string | null {
  const compare = (format: (value: number) => string): string => {
    const own = format(measure.membersMedian);
    if (measure.othersKnown < MIN_KNOWN) return own;
    const others = format(measure.othersMedian);
    return own === others ? `${own}, as for other customers` : `${own}; for other customers ${others}`;
  };
  switch (measure.measure) {
    case "revenue":
      return currency === null
        ? null
        : `In the middle, they have spent ${compare((value) => money(value, currency))}.`;
    case "purchases":
      return `In the middle, they have bought ${compare((value) => times(Math.round(value)))}.`;
    case "nps":
      return `In the middle, they would recommend us with ${compare((value) => `${Math.round(value)} out of 10`)}.`;
    case "sentiment":
      return `What they say is ${compare(mood)}.`;
  }
}

function money(minor: number, currency: string): string {
  return new Intl.NumberFormat("en", { style: "currency", currency, maximumFractionDigits: 0 }).format(
    minor / 100,
  );
}

function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}

function mood(sentiment: number): string {
  if (sentiment <= -0.35) return "mostly unhappy";
  if (sentiment < -0.1) return "rather unhappy";
  if (sentiment <= 0.1) return "balanced";
  return sentiment < 0.35 ? "rather happy" : "mostly happy";
}
