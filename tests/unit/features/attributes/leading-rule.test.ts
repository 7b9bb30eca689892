import { describe, expect, it } from "vitest";
import {
  type Claim,
  leaderOf,
  leadingRules,
  leadsOver,
  valueSources,
} from "#app/features/attributes/leading-rule.ts";

const claim = (id: string, change: Partial<Claim> = {}): Claim => ({
  ...{ id, sourceType: "import", confidence: 1, learntAt: "2026-01-01", chosenAt: null },
  ...change,
});

/** Every claim that two sources, two times, two degrees of confidence and a choice can make. */
const everyClaim = valueSources.flatMap((sourceType) =>
  ["2026-01-01", "2026-06-01"].flatMap((learntAt) =>
    [0.5, 1].flatMap((confidence) =>
      [null, "2026-03-01", "2026-09-01"].map((chosenAt) => ({ sourceType, learntAt, confidence, chosenAt })),
    ),
  ),
);

describe.each(leadingRules)("the rule %s", (leadingRule) => {
  const rule = { leadingRule, sourceOrder: ["survey", "manual"] };
  const claims = everyClaim.map((change, index) => claim(`v${String(index).padStart(3, "0")}`, change));

  it("lets exactly one of any two lead, and the same one whichever comes first", () => {
    for (const one of claims) {
      for (const other of claims) {
        if (one.id === other.id) continue;
        expect(leadsOver(rule, one, other)).toBe(!leadsOver(rule, other, one));
      }
    }
  });

  it("finds the same leader in any order", () => {
    const leader = leaderOf(rule, claims);
    expect(leaderOf(rule, [...claims].reverse())).toBe(leader);
    const shuffled = [...claims].sort((a, b) =>
      a.id.split("").reverse().join("") < b.id.split("").reverse().join("") ? -1 : 1,
    );
    expect(leaderOf(rule, shuffled)).toBe(leader);
  });

  it("gives way to a person's choice, the later before the earlier", () => {
    expect(leaderOf(rule, claims)?.chosenAt).toBe("2026-09-01");
  });
});

it("no value, no leader", () => {
  expect(leaderOf({ leadingRule: "newest", sourceOrder: [] }, [])).toBeUndefined();
});
