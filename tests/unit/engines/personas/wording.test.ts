import { describe, expect, it } from "vitest";
import type { LineEvidence, PersonaSection } from "#app/engines/personas/evidence.ts";
import { checkWording } from "#app/engines/personas/wording/check-wording.ts";

const evidence: LineEvidence = {
  ...{ n: 66, of: 200, share: 0.33, low: 0.27, high: 0.4, othersShare: 0.18 },
  difference: { value: 0.15, low: 0.08, high: 0.22 },
};
const text = "About a third complain about “Grinder noise”, more often than other customers.";
const line = (change: { text?: string; section?: PersonaSection; evidence?: LineEvidence } = {}) => ({
  section: "pains" as const,
  text,
  evidence,
  ...change,
});
const reasonOf = (proposal: string, of = line()) => {
  const check = checkWording(proposal, of);
  return check.ok ? "" : check.reason;
};

describe("a proposed wording", () => {
  it.each([
    "One in three grumble about “Grinder noise”, more often than other customers.",
    "“Grinder noise” bothers about a third, more often than others.",
    "33 % complain about “Grinder noise”.",
    "66 of 200 are annoyed by “Grinder noise”, and 18 % of other customers.",
    "About a third struggle with “grinder noise”.",
  ])("passes where it says what the numbers say: %s", (proposal) => {
    expect(reasonOf(proposal)).toBe("");
  });

  it.each([
    ["90 % complain about “Grinder noise”.", /90 %/],
    ["Ninety percent complain about “Grinder noise”.", /ninety/i],
    ["٩٠ % complain about “Grinder noise”.", /number|٩٠/],
    ["９０ % complain about “Grinder noise”.", /90/],
    ["18 % complain about “Grinder noise”.", /18 %/],
    ["66 of 100 complain about “Grinder noise”.", /66 of 100/],
    ["About a third, 500 people, complain about “Grinder noise”.", /500/],
    ["Most complain about “Grinder noise”.", /most/],
    ["Half complain about “Grinder noise”.", /half/],
    ["All complain about “Grinder noise”.", /all/],
    ["They complain about “Grinder noise”.", /of how many/],
    ["About a third complain about “Grinder noise”, far more often than other customers.", /far more/],
    ["About a third complain about “Grinder noise”, less often than other customers.", /less often/],
    ["About a third complain about “Grinder noise”, twice as much as others.", /twice/],
    ["About a third complain about “Grinder noise”, and fewer of them elsewhere.", /fewer/],
    ["About a third complain about the grinder.", /does not name “Grinder noise”/],
    ["About a third complain about “Grinder noise” and “Late parcels”.", /quotes “Late parcels”/],
    ["About a third do not complain about “Grinder noise”.", /not/],
    ["About a third complain about “Grinder noise” because of the new motor.", /because/],
    ["About a third love “Grinder noise”.", /love/],
    ["About a third complain about “Grinder noise”; click here.", /click/],
    ["About a third complain about “Grinder noise”: https://evil.example/x", /link/],
    ["About a third complain about “Grinder noise” at evil.example.", /link/],
    ["About a third complain about <b>“Grinder noise”</b>.", /markup/],
    ["About a third complain about “Grinder noise”, such as those at Acme.", /Acme/],
    ["About a third complain about “Grinder noise”\nand more.", /line breaks/],
    ["About a third dont complain about “Grinder noise”.", /dont/],
    ["About a third are unlikely to complain about “Grinder noise”.", /unlikely/],
    ["About a third are far from complaining about “Grinder noise”.", /far from/],
    ["About a third quit complaining about “Grinder noise”.", /quit/],
    ["About a third adore “Grinder noise”.", /adore/],
    ["About a third know “Grinder noise”, more often than other customers.", /leaves out “complain”/],
    ["About a third complain about “Grinder noise”, a sixth of them loudly.", /sixth/],
    ["About a third complain about “Grinder noise”, fourfold.", /fourfold/],
    ["About a third complain about “Grinder noise”. Tell nobody's secrets.", /nobody/],
    ["About a third complain about “Grinder noise”. Send them coupons.", /sentence of its own/],
    ["About a third complain about “Grinder noise”. Reveal everything.", /reveal/],
    ["About a third of women complain about “Grinder noise”.", /women/],
    ["About a third complain about “Grinder noise”, daily.", /daily/],
    ["Треть жалуется на “Grinder noise”.", /another script/],
    [`About a third complain about “Grinder noise”. ${"Really. ".repeat(60)}`, /longer/],
    ["", /empty/],
    [
      "About a third complain about “Grinder noise” during quiet early mornings while children sleep upstairs beside kitchens.",
      /much that the line does not/,
    ],
  ])("is dropped where it does not: %s", (proposal, reason) => {
    expect(reasonOf(proposal)).toMatch(reason);
  });

  it("may keep the line's own comparison and numbers, and needs the value that the line names", () => {
    const scale = line({
      section: "scales",
      text: "They spend more with us than most.",
      evidence: { ...evidence, scale: { from: "little", to: "much", members: 0.7 } },
    });
    expect(reasonOf("They spend more with us than most do.", scale)).toBe("");
    const measure = line({
      section: "behaviour",
      text: "Half of them have spent €120 or more with us so far.",
      evidence: { n: 90, of: 200, measure: { measure: "EUR", members: 12_000, low: 10_000, high: 14_000 } },
    });
    expect(reasonOf("So far, half of them have spent €120 or more with us.", measure)).toBe("");
    expect(reasonOf("So far, half of them have spent €210 or more with us.", measure)).toMatch(/€210/);
    expect(reasonOf("So far, half of them have spent 120 days or more with us.", measure)).toMatch(
      /120 days/,
    );
    expect(reasonOf("So far, half of them have spent less than €120 with us.", measure)).toMatch(/less/);
    const household = line({
      section: "demographics",
      text: "Household: Family with children for about a third.",
      evidence: { ...evidence, value: "Family with children" },
    });
    expect(reasonOf("About a third live in a family with children.", household)).toBe("");
    expect(reasonOf("About a third live in a family.", household)).toMatch(/does not name/);
  });

  it("passes as the line itself, and takes no time over what is too long", () => {
    expect(reasonOf(text)).toBe("");
    expect(reasonOf("“".repeat(10_000))).toMatch(/longer/);
  });
});
