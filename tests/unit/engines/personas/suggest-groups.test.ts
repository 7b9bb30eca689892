import { describe, expect, it } from "vitest";
import type { Feature } from "#app/engines/personas/grouping/feature.ts";
import { groupTraits } from "#app/engines/personas/grouping/group-traits.ts";
import { repeatableRandom } from "#app/engines/personas/grouping/random.ts";
import { suggestGroups } from "#app/engines/personas/grouping/suggest-groups.ts";

/** Customers of three planted groups who differ in two categories, a number and two flags, with noise in all. */
function plantedFeatures(customers: number): { features: Feature[]; truth: number[] } {
  const random = repeatableRandom(42);
  const truth = Array.from({ length: customers }, (_, index) => index % 3);
  const mostly = (values: readonly string[], group: number) =>
    random() < 0.85 ? (values[group] ?? "") : (values[Math.floor(random() * values.length)] ?? "");
  return {
    truth,
    features: [
      {
        key: "attribute:household",
        kind: "category",
        values: truth.map((group) => mostly(["alone", "family", "office"], group)),
      },
      {
        key: "attribute:plan",
        kind: "category",
        values: truth.map((group) => mostly(["small", "large", "team"], group)),
      },
      {
        key: "measure:revenue",
        kind: "number",
        values: truth.map((group) => (group === 0 ? 20 : group === 1 ? 200 : 2000) + random() * 50),
      },
      {
        key: "theme:noise",
        kind: "flag",
        values: truth.map((group) => random() < (group === 0 ? 0.7 : 0.1)),
      },
      {
        key: "theme:invoice",
        kind: "flag",
        values: truth.map((group) => random() < (group === 2 ? 0.8 : 0.1)),
      },
      { key: "attribute:colour", kind: "category", values: truth.map(() => mostly(["red", "green"], 0)) },
    ],
  };
}

describe("suggestGroups", () => {
  it("finds planted groups, with a rule that picks each of them out", () => {
    const { features, truth } = plantedFeatures(300);
    const { groups } = suggestGroups(features, 300);
    expect(groups).toHaveLength(3);
    for (const group of groups) {
      const counts = [0, 1, 2].map(
        (value) => group.members.filter((member) => truth[member] === value).length,
      );
      expect(Math.max(...counts) / group.members.length).toBeGreaterThan(0.9);
      expect(group.rule.precision).toBeGreaterThan(0.75);
      expect(group.rule.recall).toBeGreaterThan(0.75);
    }
  });

  it("says what sets a group apart", () => {
    const { features, truth } = plantedFeatures(300);
    const traits = groupTraits(
      features,
      truth.map((group) => group === 2),
      3,
    );
    expect(traits.map((trait) => trait.predicate.feature)).toContain("attribute:household");
    expect(traits.map((trait) => trait.predicate.feature)).not.toContain("attribute:colour");
  });

  it("says so when customers fall into no clear groups", () => {
    const random = repeatableRandom(5);
    const features: Feature[] = Array.from({ length: 8 }, (_, index) => ({
      key: `attribute:${index}`,
      kind: "category",
      values: Array.from({ length: 300 }, () => (random() < 0.5 ? "a" : "b")),
    }));
    expect(suggestGroups(features, 300).groups).toEqual([]);
  });

  it("wants enough customers, and gives the same groups every time", () => {
    const { features } = plantedFeatures(300);
    expect(suggestGroups(features, 300)).toEqual(suggestGroups(features, 300));
    expect(suggestGroups(plantedFeatures(12).features, 12).groups).toEqual([]);
  });
});
