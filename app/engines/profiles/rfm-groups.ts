/** The named groups of customers who have a cell, the most valuable first. */
export const rfmGroups = [
  "champions",
  "loyal",
  "potential",
  "new",
  "promising",
  "needs-attention",
  "about-to-sleep",
  "cannot-lose",
  "at-risk",
  "hibernating",
  "lost",
] as const;

export type RfmGroup = (typeof rfmGroups)[number];

/** A cell: recency, frequency and money, each a whole number from 1 to 5. */
export interface RfmCell {
  recency: number;
  frequency: number;
  money: number;
}

// Rows: recency 1 to 5. Columns: worth 1 to 5, the mean of frequency and money rounded up.
const MAP: readonly (readonly RfmGroup[])[] = [
  ["lost", "lost", "hibernating", "at-risk", "cannot-lose"],
  ["hibernating", "hibernating", "at-risk", "at-risk", "cannot-lose"],
  ["about-to-sleep", "about-to-sleep", "needs-attention", "needs-attention", "loyal"],
  ["promising", "potential", "potential", "loyal", "champions"],
  ["new", "potential", "potential", "loyal", "champions"],
];

/** What a customer is worth in a cell, 1 to 5: the mean of frequency and money, rounded up. */
export function worthOf({ frequency, money }: Pick<RfmCell, "frequency" | "money">): number {
  return Math.ceil((frequency + money) / 2);
}

/**
 * The group of a cell. Total: each of the 125 cells has exactly one; throws RangeError for what is no cell.
 * Recency, frequency and money: Hughes (1994), Strategic Database Marketing. Groups on recency by worth: the way most
 * tools draw them; the borders are ours and shown on the page.
 */
export function rfmGroupOf(cell: RfmCell): RfmGroup {
  const group = MAP[cell.recency - 1]?.[worthOf(cell) - 1];
  const isCell = [cell.recency, cell.frequency, cell.money].every(
    (step) => Number.isInteger(step) && step >= 1 && step <= 5,
  );
  if (!isCell || group === undefined) {
    throw new RangeError(`Expected three steps from 1 to 5, got ${JSON.stringify(cell)}.`);
  }
  return group;
}
