import type { AttributeCount } from "./attribute-count.ts";
import { type Finding, findings } from "./verdict.ts";

export interface AuditFigures {
  attributes: number;
  /** Of all values that could be known, how many are; null while nothing was counted. */
  filledShare: number | null;
  /** Of the values known, how many are out of date; null where none is known. */
  staleShare: number | null;
  /** How many attributes each finding is true of. */
  found: Record<Finding, number>;
}

/** The audit in a few numbers. */
export function auditFigures(
  rows: readonly { count: AttributeCount | null; findings: readonly Finding[] }[],
): AuditFigures {
  const sum = (part: (count: AttributeCount) => number) =>
    rows.reduce((total, { count }) => total + (count ? part(count) : 0), 0);
  const subjects = sum((count) => count.subjects);
  const filled = sum((count) => count.filled);
  const stale = sum((count) => count.stale);
  const countOf = (finding: Finding) => rows.filter((row) => row.findings.includes(finding)).length;
  const [nothing, unused, lacks, old, disputed, unfit] = findings.map(countOf);
  return {
    attributes: rows.length,
    filledShare: subjects === 0 ? null : filled / subjects,
    staleShare: filled === 0 ? null : stale / filled,
    found: {
      "serves-nothing": nothing ?? 0,
      unused: unused ?? 0,
      "lacks-data": lacks ?? 0,
      stale: old ?? 0,
      disputed: disputed ?? 0,
      unfit: unfit ?? 0,
    },
  };
}
