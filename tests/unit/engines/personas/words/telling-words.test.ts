import { describe, expect, it } from "vitest";
import type { Said } from "#app/engines/personas/words/count-people.ts";
import { weightedLogOdds } from "#app/engines/personas/words/log-odds.ts";
import { tellingWords } from "#app/engines/personas/words/telling-words.ts";

/** `people` who each say one sentence, some with a phrase in it. */
function crowd(people: number, text: string, phrase?: string, from = 0): Said[] {
  return Array.from({ length: people }, (_, at) => ({
    person: `${text} ${from + at}`,
    text,
    phrases: phrase === undefined ? [] : [{ key: phrase, text: phrase }],
  }));
}

describe("weightedLogOdds", () => {
  it("is the paper's statistic", () => {
    // By hand: 20 and 10 uses of 100 on each side; the prior is a quarter of all uses, 7.5 of 50 for the word.
    const scores = weightedLogOdds(
      new Map([
        ["parcel", { first: 20, second: 10 }],
        ["rest", { first: 80, second: 90 }],
      ]),
    );
    const difference = Math.log(27.5 / 122.5) - Math.log(17.5 / 132.5);
    expect(scores.get("parcel")).toBeCloseTo(difference / Math.sqrt(1 / 27.5 + 1 / 17.5), 10);
    expect(scores.get("rest")).toBeLessThan(0);
  });

  it("is 0 where there is nothing to compare", () => {
    expect([...weightedLogOdds(new Map()).values()]).toEqual([]);
    expect(weightedLogOdds(new Map([["one", { first: 3, second: 4 }]])).get("one")).toBe(0);
    const oneSided = new Map([
      ["a", { first: 3, second: 0 }],
      ["b", { first: 4, second: 0 }],
    ]);
    expect([...weightedLogOdds(oneSided).values()]).toEqual([0, 0]);
  });
});

describe("tellingWords", () => {
  const own = [
    ...crowd(40, "The invoice export for our accountant fails."),
    ...crowd(30, "The parcel is late."),
  ];
  const others = [...crowd(60, "The parcel is late.", undefined, 100), ...crowd(40, "The app crashes.")];

  it("finds what one group says and the other does not, with its people", () => {
    const words = tellingWords(own, others, 10);
    expect(words.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["accountant", "invoice", "export"]),
    );
    expect(words.map(({ text }) => text)).not.toContain("parcel");
    expect(words.find(({ text }) => text === "invoice")).toEqual({ text: "invoice", people: 40, others: 0 });
    expect(tellingWords(own, others, 2)).toHaveLength(2);
    expect(tellingWords([...own].reverse(), [...others].reverse(), 10)).toEqual(words);
  });

  it("counts people and not repetitions, and says nothing of two people", () => {
    const loud = Array.from({ length: 200 }, () => crowd(2, "Refund refund refund refund.")).flat();
    expect(tellingWords([...loud, ...own], others, 20).map(({ text }) => text)).not.toContain("refund");
  });

  it("prefers a phrase to its words, and takes names and function words for none", () => {
    const said = crowd(40, "Anna and the invoice export please", "invoice export");
    expect(tellingWords(said, others, 10).map(({ text }) => text)).toEqual(["invoice export"]);
  });

  it("keeps words such as constructor apart from what an object inherits", () => {
    const words = tellingWords(crowd(40, "The constructor is broken"), others, 5);
    expect(words.map(({ text }) => text)).toContain("constructor");
  });
});
