import { expect, test } from "vitest";
import { rfmGroupOf, rfmGroups, worthOf } from "#app/engines/profiles/rfm-groups.ts";

const steps = [1, 2, 3, 4, 5];
const cells = steps.flatMap((recency) =>
  steps.flatMap((frequency) => steps.map((money) => ({ recency, frequency, money }))),
);

test("each of the 125 cells has one of the named groups, and each group has a cell", () => {
  expect(cells).toHaveLength(125);
  const found = new Set(cells.map(rfmGroupOf));
  expect([...found].filter((group) => !rfmGroups.includes(group))).toEqual([]);
  expect([...found].sort()).toEqual([...rfmGroups].sort());
});

test("who bought recently is in no group of customers who are gone, and the other way round", () => {
  const gone = ["lost", "hibernating", "at-risk", "cannot-lose"];
  for (const cell of cells) expect(gone.includes(rfmGroupOf(cell))).toBe(cell.recency <= 2);
});

test("the corners are what everybody expects of them", () => {
  expect(rfmGroupOf({ recency: 5, frequency: 5, money: 5 })).toBe("champions");
  expect(rfmGroupOf({ recency: 1, frequency: 1, money: 1 })).toBe("lost");
  expect(rfmGroupOf({ recency: 5, frequency: 1, money: 1 })).toBe("new");
  expect(rfmGroupOf({ recency: 1, frequency: 5, money: 5 })).toBe("cannot-lose");
  expect(worthOf({ frequency: 1, money: 4 })).toBe(3);
});

test.each([
  { recency: 0, frequency: 1, money: 1 },
  { recency: 1, frequency: 6, money: 1 },
  { recency: 1, frequency: 2.5, money: 1 },
  { recency: Number.NaN, frequency: 1, money: 1 },
  { recency: 3, frequency: 7, money: -1 },
])("%j is no cell", (cell) => {
  expect(() => rfmGroupOf(cell)).toThrow(RangeError);
});
