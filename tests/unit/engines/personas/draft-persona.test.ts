import { describe, expect, it } from "vitest";
import { draftPersona } from "#app/engines/personas/draft-persona.ts";
import { deidentify, shareInWords } from "#app/engines/personas/phrasing.ts";
import { shareDifference, wilsonInterval } from "#app/engines/statistics/proportion.ts";
import { richEvidence } from "#tests/support/segment-evidence.ts";

const nothing = { membersKnown: 0, othersKnown: 0, values: [] };

describe("draftPersona", () => {
  it("gives every line its origin, and every evidence line its numbers", () => {
    const { lines } = draftPersona(richEvidence());
    for (const line of lines) {
      if (line.origin !== "evidence") expect(line.evidence).toEqual({});
      else if (line.section !== "quotes") expect(line.evidence.n).toBeGreaterThan(0);
    }
    const pain = lines.find((line) => line.key === "theme:t1");
    expect(pain?.text).toMatch(/^Two in five [a-z ]+ “Deliveries: come late”[,;] .*other customers/);
    expect(pain?.evidence).toMatchObject({ n: 32, of: 80, share: 0.4, othersShare: 0.1 });
  });

  it("does not claim a theme that fewer than three members spoke of", () => {
    expect(draftPersona(richEvidence()).lines.some((line) => line.text.includes("are thing"))).toBe(false);
  });

  it("never lets a phone number leave in a quote", () => {
    const { lines } = draftPersona(richEvidence());
    expect(JSON.stringify(lines)).not.toContain("1234567");
    expect(lines.find((line) => line.section === "quotes")?.text).toContain("[phone number]");
  });

  it("says what is not known instead of inventing it", () => {
    const { lines, summary } = draftPersona(
      richEvidence({ attributes: [], themes: [], measures: [], waysOfWriting: nothing }),
    );
    const claims = lines.filter((line) => line.origin === "evidence");
    expect(claims).toEqual([]);
    expect(lines.filter((line) => line.section === "goals")).toMatchObject([{ origin: "assumption" }]);
    expect(summary).toBe("Families.");
  });

  it("gives a new persona a name of its own, and tells the story of one that has a name under that", () => {
    const first = draftPersona(richEvidence()).name;
    expect(draftPersona(richEvidence(), { taken: [first] }).name).not.toBe(first);
    const story = draftPersona(richEvidence(), { name: "Nora", taken: [] }).lines.filter(
      (line) => line.origin === "invented",
    );
    expect(story.every((line) => line.text.includes("Nora"))).toBe(true);
  });

  it("drafts the same persona from the same evidence in any order", () => {
    const evidence = richEvidence();
    const turned = {
      ...evidence,
      themes: [...evidence.themes].reverse(),
      attributes: [...evidence.attributes].reverse(),
    };
    expect(draftPersona(turned)).toEqual(draftPersona(evidence));
  });
});

describe("numbers and words", () => {
  it("knows Wilson's interval", () => {
    const { low, high } = wilsonInterval(10, 40);
    expect(low).toBeCloseTo(0.142, 3);
    expect(high).toBeCloseTo(0.402, 3);
  });

  it("measures how far two shares differ", () => {
    expect(shareDifference(50, 100, 50, 100)).toBe(0);
    expect(shareDifference(60, 100, 40, 100)).toBeCloseTo(2.828, 3);
    expect(shareDifference(1, 0, 1, 2)).toBe(0);
  });

  it("never words a share more exactly than it is", () => {
    expect([0.02, 0.1, 0.25, 0.33, 0.5, 0.7, 0.99].map(shareInWords)).toEqual([
      "A few",
      "One in ten",
      "One in four",
      "About a third",
      "About half",
      "Most",
      "Nearly all",
    ]);
    expect([0.12, 0.16, 0.2, 0.21, 0.9, 1].map(shareInWords)).toEqual([
      "One in eight",
      "One in six",
      "One in five",
      "One in five",
      "The great majority",
      "All",
    ]);
  });

  it("de-identifies mail, links, phones and order numbers", () => {
    expect(deidentify("mail ana@example.org or see https://example.org/x, order #A-1234567")).toBe(
      "mail [e-mail address] or see [link] order [number]",
    );
  });
});
