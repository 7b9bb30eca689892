import { describe, expect, it } from "vitest";
import { createQuoteChooser } from "#app/engines/personas/choose-quotes.ts";
import { claimOf } from "#app/engines/personas/comparing.ts";
import { counted } from "#app/engines/personas/counted.ts";
import { draftPersona } from "#app/engines/personas/draft-persona.ts";
import { goalClauses } from "#app/engines/personas/goal-clauses.ts";
import { withoutClauses } from "#app/engines/personas/goal-lines.ts";
import { findMiddle } from "#app/engines/personas/middle.ts";
import { countPrecursors } from "#app/engines/personas/precursors.ts";
import { richEvidence, spokenQuote } from "#tests/support/segment-evidence.ts";

describe("quotes", () => {
  it("are of different people in the whole persona, however many themes one speaks of", () => {
    const evidence = richEvidence();
    const said = Array.from({ length: 9 }, (_, at) =>
      spokenQuote(`q${at}`, `Statement number ${"abcdefghi"[at]} is long enough to be shown`, {
        speaker: `p${at % 4}`,
        source: at % 2 === 0 ? "ticket" : "review",
      }),
    );
    const draft = draftPersona({
      ...evidence,
      themes: evidence.themes.map((theme) => ({ ...theme, quotes: said })),
    });
    const ids = draft.lines.flatMap(({ evidence: { quotes = [] } }) =>
      quotes.map(({ statementId }) => statementId),
    );
    const speakers = ids.map((id) => said.find(({ statementId }) => statementId === id)?.speaker);
    expect(speakers.length).toBe(4);
    expect(new Set(speakers).size).toBe(4);
    expect(JSON.stringify(draft)).not.toContain('"p0"');
  });

  it("are spread over sources and time before the clearest of one kind is taken twice", () => {
    const chooser = createQuoteChooser();
    const old = { occurredAt: "2025-03-01T00:00:00.000Z" };
    const quotes = [
      spokenQuote("a", "first of the tickets", { clarity: 0.9 }),
      spokenQuote("b", "second of the tickets", { clarity: 0.85 }),
      spokenQuote("c", "one of the reviews", { clarity: 0.7, source: "review", ...old }),
    ];
    expect([1, 2, 3, 4].map(() => chooser.choose(quotes)?.statementId)).toEqual(["a", "c", "b", undefined]);
  });
});

describe("clauses of a wish", () => {
  it.each([
    [
      "I'd like to rename the machines, so that everybody finds theirs.",
      "to rename the machines",
      null,
      "everybody finds theirs",
    ],
    [
      "When my alarm rings, I would love to have a cup waiting.",
      "to have a cup waiting",
      "my alarm rings",
      null,
    ],
    [
      "Please add a sampler with small bags so I can taste different origins",
      "add a sampler with small bags",
      null,
      "I can taste different origins",
    ],
    ["When my alarm rings the machine should warm up", null, null, null],
    ["so loud that nobody sleeps", null, null, null],
    ["Please offer them as single parts", null, null, null],
  ])("%s", (text, wish, occasion, reason) => {
    const clauses = goalClauses(text);
    expect([clauses.wish?.words ?? null, clauses.occasion, clauses.reason]).toEqual([wish, occasion, reason]);
  });

  it("are read in linear time", () => {
    for (const text of [
      "when ".repeat(20_000),
      `so ${"so that ".repeat(20_000)}`,
      "I want the ".repeat(20_000),
    ]) {
      expect(goalClauses(text)).toBeDefined();
    }
  });

  it("leave the sentence of those who take their words back, and only theirs", () => {
    const line =
      "When “my alarm rings”, they want us to “add a timer” (“Timers”), so that “it is warm”. One in five say so.";
    expect(withoutClauses(line, ["When my alarm rings it should start"])).toBe(
      "They want us to “add a timer” (“Timers”), so that “it is warm”. One in five say so.",
    );
    expect(withoutClauses(line, ["please add a timer so that it is warm"])).toBe(
      "When “my alarm rings”, they want “Timers”. One in five say so.",
    );
    expect(withoutClauses(line, [])).toBe(line);
  });
});

describe("differences", () => {
  it("are claimed only where the interval excludes none", () => {
    expect(claimOf(counted({ n: 30, of: 100 }, { n: 10, of: 100 }))).toBe("far more");
    expect(claimOf(counted({ n: 50, of: 100 }, { n: 30, of: 100 }))).toBe("more");
    expect(claimOf(counted({ n: 3, of: 10 }, { n: 10, of: 100 }))).toBe("open");
    expect(claimOf(counted({ n: 500, of: 1000 }, { n: 500, of: 1000 }))).toBe("alike");
    expect(claimOf(counted({ n: 3, of: 10 }, { n: 0, of: 0 }))).toBe("open");
  });
});

describe("the middle", () => {
  it("is that of the members, with its interval and its place among all", () => {
    const values = Array.from({ length: 100 }, (_, at) => ({
      value: 99 - at,
      members: at < 50 ? 1 : 0,
      others: 1,
    }));
    expect(findMiddle({ values })).toMatchObject({
      ...{ membersKnown: 50, othersKnown: 100, members: 74, others: 49, membersAbove: 37 },
      ...{ low: 67, high: 82 },
    });
    expect(findMiddle({ values })?.membersPlace).toBeGreaterThan(0.6);
    expect(findMiddle({ values: [{ value: 1, members: 0, others: 4 }] })).toBeNull();
  });
});

describe("what happens so often to the middle one", () => {
  const opened = (members: number, others: number) => {
    const values = [
      { value: members, members: 100, others: 0 },
      { value: others, members: 0, others: 100 },
    ];
    const { lines } = draftPersona(richEvidence({ measures: [{ measure: "opens", values }] }));
    return lines.find(({ key }) => key === "measure:opens")?.text;
  };

  it("is told in words where it is none, of either side", () => {
    expect(opened(5, 3)).toBe(
      "Half of them opened an e-mail of ours 5 times or more in half a year. Among other customers it is 3 times.",
    );
    expect(opened(5, 0)).toBe(
      "Half of them opened an e-mail of ours 5 times or more in half a year. At least half of other customers opened none of our e-mails in half a year.",
    );
    expect(opened(0, 2)).toBe(
      "At least half of them opened none of our e-mails in half a year. Among other customers it is twice.",
    );
    expect(opened(0, 0)).toBe(
      "At least half of them opened none of our e-mails in half a year. The same goes for other customers.",
    );
  });
});

describe("what comes before a purchase", () => {
  const day = 86_400_000;
  it("is counted per person, on one side of a purchase only", () => {
    const visit = (at: number) => ({ key: "event:visit", at: at * day });
    const counts = countPrecursors([
      { purchases: [100 * day], happened: [visit(95)] },
      { purchases: [100 * day], happened: [visit(99), visit(101)] },
      { purchases: [100 * day], happened: [visit(110)] },
      { purchases: [100 * day], happened: [visit(50)] },
      { purchases: [], happened: [visit(1)] },
      { purchases: [100 * day], happened: [visit(100)] },
    ]);
    expect(counts.get("event:visit")).toEqual({ before: 1, after: 1 });
  });
});
