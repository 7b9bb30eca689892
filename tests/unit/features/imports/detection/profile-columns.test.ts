import { describe, expect, it } from "vitest";
import { createDistinctCounter } from "#app/features/imports/detection/count-distinct.ts";
import { createProfiler, profileColumns } from "#app/features/imports/detection/profile-columns.ts";
import { splitList } from "#app/features/imports/rows/list-separator.ts";

const profileOf = (values: string[]) =>
  profileColumns(
    ["Column"],
    values.map((value) => [value]),
  )[0];

describe("the look of a column", () => {
  it("decides the order of day and month over all rows, with the rows that prove it and those against it", () => {
    const profile = profileOf(["01/02/2024", "13/02/2024", "1/14/2024", "14/02/2024"]);
    expect(profile).toMatchObject({
      dateOrder: "day-first",
      dateProofs: 2,
      dateDoubts: 1,
      ambiguousDates: 1,
    });
    expect(profile?.dateProofRows).toEqual([
      { line: 2, text: "13/02/2024" },
      { line: 4, text: "14/02/2024" },
    ]);
    expect(profile?.dateDoubtRows).toEqual([{ line: 3, text: "1/14/2024" }]);
    expect(profileOf(["1/2/2024", "2/28/2024"])).toMatchObject({ dateOrder: "month-first", dateProofs: 1 });
  });

  it("says when nothing proves the order", () => {
    expect(profileOf(["1/2/2024", "3/4/2024"])).toMatchObject({ dateProofs: 0, ambiguousDates: 2 });
    expect(profileOf(["2024-02-28"])).toMatchObject({ dateProofs: 0, ambiguousDates: 0 });
  });

  it("decides the decimal sign, the range of numbers and the longest text", () => {
    expect(profileOf(["1.234,50", "12,5", "7.5"])).toMatchObject({
      decimalComma: true,
      decimalProofs: 2,
      decimalDoubts: 1,
      maxNumber: 1234.5,
      longest: 8,
    });
  });

  it("decides what stands between several values of a cell, not between the clauses of a sentence", () => {
    expect(profileOf(["a;b", "c", "d;e;f"])).toMatchObject({ listSeparator: ";", listProofs: 2 });
    expect(profileOf(["red||blue", "x"])).toMatchObject({ listSeparator: "||" });
    const sentence = "I opened the app this morning and it told me once more to wait, which I did until noon";
    expect(profileOf([sentence, sentence, "well, yes"])).toMatchObject({ listSeparator: null });
    expect(splitList("a; b;", ";")).toEqual(["a", "b"]);
    expect(splitList('"VIP, gold","Blog"', ",")).toEqual(["VIP, gold", "Blog"]);
    expect(splitList("one", null)).toEqual(["one"]);
  });

  it("keeps nothing of the rows but what it shows", () => {
    const profiler = createProfiler(["Number", "Text"]);
    for (let row = 1; row <= 20_000; row += 1) profiler.add([String(row), "the same"], row + 1);
    const { rows, columns } = profiler.finish();
    expect(rows).toBe(20_000);
    expect(columns[0]?.distinctExact).toBe(false);
    expect(columns[0]?.distinct).toBeGreaterThan(0.9);
    expect(columns[1]).toMatchObject({ distinctExact: true, distinct: 1 / 20_000, filledRows: 20_000 });
  });
});

describe("different values are counted", () => {
  it("exactly while there are few, else to a few per cent", () => {
    const few = createDistinctCounter();
    for (let at = 0; at < 5000; at += 1) few.add(`value ${at % 1000}`);
    expect(few.count()).toEqual({ distinct: 1000, exact: true });
    for (const many of [5000, 100_000]) {
      const counter = createDistinctCounter();
      for (let at = 0; at < many; at += 1) counter.add(`ticket-${at}`);
      const { distinct, exact } = counter.count();
      expect(exact).toBe(false);
      expect(Math.abs(distinct / many - 1)).toBeLessThan(0.1);
    }
  });
});
