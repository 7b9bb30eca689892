import { expect, it } from "vitest";
import { everything, filterQuery, readResultsFilter } from "#app/features/results/results-filter.ts";

it("leaves out of an address what no database takes and what is not understood", () => {
  const query = new URLSearchParams({
    segment: "\0",
    theme: `a\0${"b".repeat(100)}`,
    from: "2026-13-45",
    version: "0.5",
    channel: "smoke",
  });
  expect(readResultsFilter(query)).toEqual({ ...everything, theme: `a${"b".repeat(63)}` });
});

it("reads back what a link was made from", () => {
  const filter = { ...everything, segment: "s-1", from: "2026-01-31", version: 3, setAside: true };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filterQuery(filter))) {
    if (value !== null) query.set(name, String(value));
  }
  expect(readResultsFilter(query)).toEqual(filter);
});
