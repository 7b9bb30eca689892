import { describe, expect, it } from "vitest";
import { cutAtWord } from "#app/engines/personas/cut-at-word.ts";
import { draftPersona } from "#app/engines/personas/draft-persona.ts";
import { gapInChange, whatIsMissing } from "#app/engines/personas/gaps.ts";
import { richEvidence, spokenQuote } from "#tests/support/segment-evidence.ts";

describe("a segment of too few people", () => {
  it("is not described: no numbers, no quotes, no values, nothing that could be somebody's", () => {
    for (const members of [1, 4]) {
      const { lines, summary } = draftPersona(richEvidence({ members, memberSpeakers: 1 }));
      expect(
        lines.every(({ origin, evidence }) => origin === "assumption" && Object.keys(evidence).length === 0),
      ).toBe(true);
      const all = JSON.stringify([summary, lines]);
      expect(all).not.toMatch(/family|Deliveries|delivery|parcel|Chat/i);
      expect(summary).toContain("Fewer than 5 customers");
    }
    expect(draftPersona(richEvidence({ members: 5 })).lines.some(({ origin }) => origin === "evidence")).toBe(
      true,
    );
  });

  it("shows no value that fewer than three members have", () => {
    const [attribute] = richEvidence().attributes;
    if (!attribute) throw new Error("no attribute");
    const rare = {
      ...attribute,
      values: [
        { text: "family", members: 18, others: 100 },
        { text: "lighthouse", members: 1, others: 3 },
        { text: "houseboat", members: 1, others: 3 },
      ],
      membersKnown: 20,
    };
    const { lines } = draftPersona(richEvidence({ attributes: [rare] }));
    expect(JSON.stringify(lines)).not.toMatch(/lighthouse|houseboat/);
    const distribution = lines.find(({ section }) => section === "demographics")?.evidence.distribution;
    expect(distribution?.map(({ value, n }) => [value, n])).toEqual([
      ["family", 18],
      ["other values", 2],
    ]);
  });
});

describe("a segment of everyone", () => {
  it("is compared with nobody", () => {
    const nobody = richEvidence({ others: 0, otherSpeakers: 0 });
    const none = <Row extends { others: number }>(rows: readonly Row[]) =>
      rows.map((row) => ({ ...row, others: 0 }));
    const { lines } = draftPersona({
      ...nobody,
      themes: none(nobody.themes),
      attributes: nobody.attributes.map((each) => ({ ...each, othersKnown: 0, values: none(each.values) })),
      measures: nobody.measures.map((each) => ({ ...each, values: none(each.values) })),
      waysOfWriting: { ...nobody.waysOfWriting, othersKnown: 0, values: none(nobody.waysOfWriting.values) },
    });
    expect(lines.filter(({ section }) => section === "scales")).toEqual([]);
    for (const { text, evidence } of lines) {
      expect(text).not.toContain("other customers");
      expect(evidence.othersShare).toBeUndefined();
      expect(evidence.difference).toBeUndefined();
    }
  });
});

describe("people who said nothing", () => {
  it("have unknown goals and pains, and no quotes", () => {
    const { lines } = draftPersona(richEvidence({ memberSpeakers: 0, otherSpeakers: 0, themes: [] }));
    const of = (section: string) => lines.filter((line) => line.section === section);
    expect(of("quotes")).toEqual([]);
    for (const section of ["goals", "pains"]) expect(of(section)).toMatchObject([{ origin: "assumption" }]);
    expect(JSON.stringify(lines)).not.toContain("NaN");
  });
});

describe("names and quotes of any kind", () => {
  const nasty = [
    `<script>alert("x")</script> & "quoted"`,
    "أريد تغيير يوم التسليم في التطبيق من فضلكم",
    "👩‍👩‍👧‍👦".repeat(400),
    "word ".repeat(2000),
    "x".repeat(10_000),
  ];

  it.each(nasty)("stay within what a form can hold: %.20s", (text) => {
    const evidence = richEvidence({ segmentName: text, message: text });
    const { lines, summary } = draftPersona({
      ...evidence,
      themes: evidence.themes.map((theme) => ({ ...theme, name: text, quotes: [spokenQuote("q", text)] })),
      attributes: evidence.attributes.map((each) => ({
        ...each,
        values: each.values.map((value, at) => ({ ...value, text: at === 0 ? text : value.text })),
      })),
    });
    expect(summary.length).toBeLessThanOrEqual(400);
    for (const line of lines) {
      expect(line.text.length).toBeLessThanOrEqual(1000);
      // No emoji is cut in two.
      expect(line.text).not.toMatch(/\p{Surrogate}/u);
      for (const quote of line.evidence.quotes ?? []) expect(quote.text.length).toBeLessThanOrEqual(281);
    }
  });

  it("are cut between words where there is a gap, else between letters as people see them", () => {
    expect(cutAtWord("one two three four", 12)).toBe("one two…");
    expect(cutAtWord("short", 12)).toBe("short");
    expect(cutAtWord("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 14)).toBe("👩‍👩‍👧‍👦…");
  });
});

describe("what is missing", () => {
  it("is what changes for the persona, until somebody says it", () => {
    const { lines } = draftPersona(richEvidence({ message: " " }));
    expect(lines.find(({ section }) => section === "change")?.text).toBe(gapInChange);
    expect(whatIsMissing(lines)).toHaveLength(1);
    expect(whatIsMissing([])).toHaveLength(1);
    expect(whatIsMissing(draftPersona(richEvidence({ message: "A quiet machine." })).lines)).toEqual([]);
  });
});
