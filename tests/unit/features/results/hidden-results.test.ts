import { describe, expect, it } from "vitest";
import { hiddenBecause, shownCells } from "#app/features/results/hidden-results.ts";
import { everything, type ResultsFilter } from "#app/features/results/results-filter.ts";

const because = (changes: Partial<ResultsFilter>, counts: Partial<Parameters<typeof hiddenBecause>[1]>) =>
  hiddenBecause(
    { ...everything, ...changes },
    { part: 40, total: 40, setAside: 0, cells: null, ...counts },
    5,
  );

describe("results of an anonymous survey", () => {
  it("are shown to nobody below five people, and shown whole from five on", () => {
    expect(because({}, { part: 4, total: 4 })).toBe("too-few");
    expect(because({}, { part: 5, total: 5 })).toBeNull();
    expect(because({}, { part: 0, total: 0 })).toBeNull();
  });

  it("are hidden where a part or its rest is too small", () => {
    expect(because({ theme: "t" }, { part: 4 })).toBe("small-part");
    expect(because({ theme: "t" }, { part: 36 })).toBe("small-part");
    expect(because({ theme: "t" }, { part: 20 })).toBeNull();
  });

  it("cannot be taken apart by two filters, by days, or by who was set aside", () => {
    expect(because({ language: "de", channel: "open" }, { part: 20 })).toBe("several-filters");
    expect(because({ from: "2026-01-02" }, { part: 20 })).toBe("time-span");
    expect(because({ setAside: true }, { setAside: 2 })).toBe("small-part");
    expect(because({ setAside: true }, { setAside: 6 })).toBeNull();
    expect(because({ language: "de", setAside: true }, { part: 20, setAside: 6 })).toBe("several-filters");
  });

  it("hide the smallest shown value too, where the hidden ones could be subtracted", () => {
    const cells = new Map([
      ["en", 30],
      ["de", 8],
      ["fr", 2],
    ]);
    expect([...shownCells(cells, 5)]).toEqual(["en"]);
    expect(because({ language: "de" }, { part: 8, cells })).toBe("small-part");
    expect([...shownCells(new Map([...cells, ["it", 3]]), 5)]).toEqual(["en", "de"]);
    expect(shownCells(cells, null).size).toBe(3);
  });
});

it("a survey that is not anonymous hides nothing", () => {
  const counts = { part: 1, total: 2, setAside: 0, cells: null };
  expect(hiddenBecause({ ...everything, language: "de", from: "2026-01-01" }, counts, null)).toBeNull();
});
