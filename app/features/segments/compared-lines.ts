import { type ComparedLine, compareGroups, type Verdict } from "#app/engines/statistics/compare-groups.ts";
import { wilsonInterval, Z_95 } from "#app/engines/statistics/proportion.ts";
import type { Figure, Figures } from "./figures.schema.ts";

/** What one segment shows in a line: a share, or a mean, with its 95 % interval; value null where it is known of nobody. */
export interface ComparedCell {
  value: number | null;
  low: number;
  high: number;
  n: number;
  known: number;
}

export interface ComparedRow extends Verdict {
  /** The feature that the line is about, and its value; "" for a flag. */
  feature: string;
  value: string;
  kind: "share" | "number";
  cells: ComparedCell[];
}

/** A value that fewer than this share of every segment has is no line of its own. */
const LEAST_SHARE = 0.02;

/** Everything the segments were counted by as lines, those that differ most first. The segments must have been counted together. */
export function compareFigures(segments: readonly Figures[]): ComparedRow[] {
  const lines = Object.keys(segments[0] ?? {}).flatMap((feature) => linesOf(feature, segments));
  const byKey = new Map(lines.map((line) => [line.compared.key, line]));
  return compareGroups(lines.map((line) => line.compared)).flatMap((verdict): ComparedRow[] => {
    const line = byKey.get(verdict.key);
    return line
      ? [
          {
            ...verdict,
            feature: line.feature,
            value: line.value,
            kind: line.compared.kind,
            cells: line.cells,
          },
        ]
      : [];
  });
}

interface Line {
  feature: string;
  value: string;
  compared: ComparedLine;
  cells: ComparedCell[];
}

function linesOf(feature: string, segments: readonly Figures[]): Line[] {
  const figures = segments.flatMap((segment) => segment[feature] ?? []);
  const [first] = figures;
  if (!first || figures.length < segments.length) return [];
  if (first.kind === "number") {
    const bins = figures.map((figure) => (figure.kind === "number" ? figure.bins : []));
    const compared = { key: feature, kind: "number" as const, groups: bins };
    return figures.every(({ known }) => known === 0)
      ? []
      : [{ feature, value: "", compared, cells: figures.map(meanCell) }];
  }
  return first.counts.flatMap(([value]): Line[] => {
    const groups = figures.map((figure) => ({ n: countOf(figure, value), of: figure.known }));
    if (groups.every(({ n, of }) => n <= of * LEAST_SHARE)) return [];
    const compared = { key: `${feature} ${value}`, kind: "share" as const, groups };
    return [{ feature, value, compared, cells: groups.map(shareCell) }];
  });
}

function countOf(figure: Figure, value: string): number {
  return figure.kind === "share" ? (figure.counts.find(([counted]) => counted === value)?.[1] ?? 0) : 0;
}

function shareCell({ n, of }: { n: number; of: number }): ComparedCell {
  if (of === 0) return { value: null, low: 0, high: 0, n, known: 0 };
  const { share, low, high } = wilsonInterval(n, of);
  return { value: share, low, high, n, known: of };
}

function meanCell(figure: Figure): ComparedCell {
  if (figure.kind !== "number" || figure.known === 0) return { value: null, low: 0, high: 0, n: 0, known: 0 };
  const { known, sum, squares } = figure;
  const mean = sum / known;
  const variance = known > 1 ? Math.max(0, (squares - sum * mean) / (known - 1)) : 0;
  const half = Z_95 * Math.sqrt(variance / known);
  return { value: mean, low: mean - half, high: mean + half, n: known, known };
}
