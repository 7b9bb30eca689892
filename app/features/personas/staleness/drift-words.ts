import { holdingShare } from "#app/engines/personas/drift/drift.ts";
import { formatNoun, formatShare } from "#app/lib/numbers.ts";

export { holdingShare };

/** The parts of a point that are told in words. */
export interface ToldPoint {
  day: string;
  holding: number;
  moved: number;
  themeDivergence: number | null;
}

/** How a persona drifted, in one sentence: the title of its chart. `formatDay` writes a day as the page does. */
export function driftInWords(points: readonly ToldPoint[], formatDay: (day: string) => string): string {
  const last = points.at(-1);
  const share = last && holdingShare(last);
  if (!last || share === null || share === undefined)
    return "Nothing that could be told of has been counted yet.";
  const told = last.holding + last.moved;
  const now =
    last.moved === 0
      ? told === 1
        ? "The one line that can be told of still holds"
        : `All ${told} lines that can be told of still hold`
      : `${last.holding} of ${told} lines that can be told of still hold`;
  return `${now}${sinceInWords(points, share, formatDay)}.`;
}

function sinceInWords(
  points: readonly ToldPoint[],
  share: number,
  formatDay: (day: string) => string,
): string {
  const first = points.find((point) => holdingShare(point) !== null);
  if (!first || points.length < 2 || first === points.at(-1)) return "";
  const then = holdingShare(first) ?? share;
  const on = `on ${formatDay(first.day)}`;
  if (Math.abs(then - share) < 0.01) return `, the same share as ${on}`;
  return `, ${share < then ? "down" : "up"} from ${formatShare(then)} ${on}`;
}

/** What the divergence of themes means; empty where there is none to tell. */
export function divergenceInWords(divergence: number | null): string {
  if (divergence === null) return "";
  const hundredth = Math.round(divergence * 100);
  if (hundredth === 0)
    return "They speak of the same themes in the same proportions as when the lines were written.";
  return `Of what they say about the persona's themes, ${formatShare(divergence)} has moved to other themes since the lines were written.`;
}

/** "3 lines have moved", "no line has moved"; of a persona never counted that it was not. */
export function movedInWords(moved: number | null): string {
  if (moved === null) return "not counted against today's data yet";
  return moved === 0 ? "no line has moved" : `${formatNoun(moved, "line has", "lines have")} moved`;
}
