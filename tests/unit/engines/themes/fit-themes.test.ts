import { describe, expect, it } from "vitest";
import { fitThemes } from "#app/engines/themes/fit-themes.ts";
import { now, statement, threeTopics, topicOf } from "./sample-statements.ts";

describe("fitThemes", () => {
  for (const perTopic of [12, 150]) {
    it(`finds and names the topics of ${perTopic * 3} statements, each kind by itself`, () => {
      const { themes, placements } = fitThemes(threeTopics(perTopic), { now, granularity: 1 });
      const named = new Map(themes.map(({ id, name }) => [id, name.toLowerCase()]));
      const nameOf = (id: string) => named.get(placements.get(id)?.themeId ?? "") ?? "unsorted";
      expect(nameOf("topic0-0000")).toContain("charged twice");
      expect(nameOf("topic1-0000")).toMatch(/camera|crash/);
      expect(nameOf("topic2-0000")).toBe("export reports");
      for (const theme of themes) {
        const topicsInside = new Set(
          [...placements]
            .filter(([, placement]) => placement.themeId === theme.id)
            .map(([id]) => topicOf(id)),
        );
        expect(topicsInside.size).toBe(1);
      }
    });
  }

  it("gives the same result whatever the order of the statements", () => {
    const statements = threeTopics(40);
    expect(fitThemes(statements.toReversed(), { now })).toEqual(fitThemes(statements, { now }));
  });

  it("makes exactly as many themes as asked for", () => {
    const statements = threeTopics(130);
    for (const groupCount of [1, 2, 7, 25]) {
      const { themes } = fitThemes(statements, { now, groupCount, wholeItems: true });
      expect(themes).toHaveLength(groupCount);
    }
    const few = fitThemes(threeTopics(5), { now, groupCount: 4, wholeItems: true });
    expect(few.themes).toHaveLength(4);
  });

  it("finds more themes the further the dial is turned", () => {
    const statements = threeTopics(150);
    const counts = [1, 5].map((granularity) => fitThemes(statements, { now, granularity }).themes.length);
    expect(counts[0]).toBeLessThanOrEqual(counts[1] ?? 0);
  });

  it("shows a first statement as an emerging theme, and nothing for nothing", () => {
    const { themes } = fitThemes([statement("a", "The invoice is wrong")], { now });
    expect(themes).toMatchObject([{ state: "emerging", people: 1, mentions: 1 }]);
    expect(fitThemes([], { now })).toMatchObject({ themes: [], parents: [], replaced: [] });
    expect(fitThemes([statement("a", "???"), statement("b", "")], { now }).themes).toEqual([]);
  });

  it("leaves courtesy and other kinds alone", () => {
    const { placements } = fitThemes(
      [
        statement("a", "Many thanks and have a nice day, Niamh", { kind: "praise" }),
        statement("b", "Where is the office?", { kind: "question" }),
        statement("c", "The staff are friendly and quick", { kind: "praise" }),
      ],
      { now },
    );
    expect([...placements.keys()]).toEqual(["c"]);
  });

  it("gives every theme a name of its own, without numbers and people's names", () => {
    const statements = Array.from({ length: 40 }, (_, at) =>
      statement(
        `s${at}`,
        `Sarah ${at % 2 ? "lost" : "ignored"} my parcel number ${at}, Mr. Okafor knows ${at}`,
      ),
    );
    const { themes } = fitThemes(statements, { now, granularity: 5 });
    const names = themes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).not.toMatch(/\d|sarah|okafor/i);
  });

  it("counts an anonymous item as one person and lets one person be quoted once", () => {
    const statements = [
      statement("a", "The invoice is wrong", { personId: null, itemId: "one" }),
      statement("b", "The invoice is wrong again", { personId: null, itemId: "one" }),
      statement("c", "My invoice is wrong", { personId: "p" }),
      statement("d", "Another invoice is wrong", { personId: "p" }),
    ];
    const { themes } = fitThemes(statements, { now, groupCount: 1 });
    expect(themes).toMatchObject([{ people: 2, mentions: 4 }]);
    expect(themes[0]?.quotes).toHaveLength(2);
  });

  it("is not misled by words that objects have too", () => {
    const statements = ["constructor", "__proto__", "toString"].flatMap((word) =>
      [1, 2, 3].map((at) => statement(`${word}${at}`, `The ${word} page is broken ${at}`)),
    );
    expect(fitThemes(statements, { now }).themes.length).toBeGreaterThan(0);
  });
});
