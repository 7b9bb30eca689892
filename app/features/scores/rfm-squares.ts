import { rfmGroupOf, worthOf } from "#app/engines/profiles/rfm-groups.ts";
import { groupName } from "./rfm-names.ts";
import { cellIndex } from "./score-scales.ts";

/** How many customers share a recency and a worth, and what they are called. */
export interface RfmSquare {
  worth: number;
  count: number;
  name: string;
}

const steps = [1, 2, 3, 4, 5];

/** The 125 cells as five rows of five squares, the most recent first; `cells` are their counts. */
export function rfmSquares(cells: readonly number[]): { recency: number; squares: RfmSquare[] }[] {
  return [...steps].reverse().map((recency) => ({
    recency,
    squares: steps.map((worth) => ({
      worth,
      count: countAt(cells, recency, worth),
      name: groupName(rfmGroupOf({ recency, frequency: worth, money: worth })).label,
    })),
  }));
}

function countAt(cells: readonly number[], recency: number, worth: number): number {
  let count = 0;
  for (const frequency of steps) {
    for (const money of steps) {
      if (worthOf({ frequency, money }) === worth)
        count += cells[cellIndex({ recency, frequency, money })] ?? 0;
    }
  }
  return count;
}
