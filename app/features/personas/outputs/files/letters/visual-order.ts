import { isRightToLeft } from "./clean-letters.ts";
import type { Run, TextLine } from "./text-line.ts";

/**
 * The runs of a line from left to right: what is read from the right stands in reverse (Unicode bidirectional
 * algorithm, N1, N2 and L2, for whole runs; the letters inside a run are left as they are).
 */
export function visualOrder({ runs: given, rightToLeft }: TextLine): Run[] {
  // Spaces stand for themselves, since they go with the words around them rather than with their font.
  const runs = given.flatMap(({ text, font }) =>
    text
      .split(/( +)/)
      .filter((part) => part !== "")
      .map((part) => ({ text: part, font })),
  );
  const base = rightToLeft ? "R" : "L";
  const own = runs.map(({ text }) => (isRightToLeft(text) ? "R" : /[\p{L}\p{N}]/u.test(text) ? "L" : "N"));
  const resolved = own.map((direction, index) => {
    if (direction !== "N") return direction;
    const before = own.slice(0, index).findLast((other) => other !== "N") ?? base;
    const after = own.slice(index + 1).find((other) => other !== "N") ?? base;
    return before === after ? before : base;
  });
  // Neighbours of one direction are one stretch, turned around as a whole.
  const stretches: { direction: string; runs: Run[] }[] = [];
  for (const [index, run] of runs.entries()) {
    const direction = resolved[index] ?? base;
    const last = stretches.at(-1);
    if (last?.direction === direction) last.runs.push(run);
    else stretches.push({ direction, runs: [run] });
  }
  const ordered = rightToLeft ? stretches.reverse() : stretches;
  return ordered.flatMap((stretch) => (stretch.direction === "R" ? stretch.runs.reverse() : stretch.runs));
}
