import { describe, expect, it } from "vitest";
import type { Feature } from "#app/engines/personas/grouping/feature.ts";
import {
  placeInGroups,
  type Suggestion,
  suggestGroups,
} from "#app/engines/personas/grouping/suggest-groups.ts";
import { tallyTraits } from "#app/engines/personas/grouping/trait-tally.ts";
import { adjustedRand } from "#scripts/evaluate/sample-truth.ts";
import {
  evenSpread,
  type MixedCustomers,
  oneCluster,
  plantedGroups,
  pureNoise,
} from "#tests/support/mixed-customers.ts";

const search = ({ features, customers }: MixedCustomers) => suggestGroups(features, customers);

function place({ placing }: Suggestion, features: readonly Feature[], customers: number): number[] {
  return placing ? [...placeInGroups(placing, features, customers)] : Array(customers).fill(-1);
}

/** How well the groups found agree with the planted ones: 1 fully, 0 as by chance. */
function agreement(made: MixedCustomers): number {
  const placed = place(search(made), made.features, made.customers);
  return adjustedRand(placed.map(String), (made.truth ?? []).map(String));
}

describe("groups that are there", () => {
  it.each([
    // Measured 0.95, 0.91 (four of five groups: the smallest are 60 of 400) and 0.83.
    { groups: 3, strength: 0.8, least: 0.88 },
    { groups: 5, strength: 0.8, least: 0.75 },
    { groups: 3, strength: 0.6, least: 0.75 },
  ])(
    "are found among mixed data, a third of it unknown: $groups of strength $strength",
    ({ groups, strength, least }) => {
      expect(agreement(plantedGroups(400, 8, groups, strength))).toBeGreaterThan(least);
    },
  );

  it("come with a rule that finds them and a stability that says so", () => {
    const { groups, outcome } = search(plantedGroups(400, 8, 3, 0.8));
    expect(outcome).toBe("groups");
    expect(groups).toHaveLength(3);
    for (const group of groups) {
      expect(group.rule.precision).toBeGreaterThan(0.6);
      expect(group.rule.recall).toBeGreaterThan(0.7);
      expect(group.stability).toMatchObject({ dissolved: 0, resamples: 40 });
      expect(group.stability.mean).toBeGreaterThan(0.85);
    }
  });

  it("are the same whatever the order of customers and features", () => {
    const { features, customers } = plantedGroups(200, 3, 3, 0.8);
    const mixed = Array.from({ length: customers }, (_, at) => (at * 77 + 13) % customers);
    const otherwise = features
      .map((feature) => ({ ...feature, values: mixed.map((at) => feature.values[at] ?? null) }) as Feature)
      .toReversed();
    const one = suggestGroups(features, customers);
    const other = suggestGroups(otherwise, customers);
    expect(one.groups).toHaveLength(3);
    const people = ({ members }: { members: number[] }) =>
      members.map((at) => mixed[at] ?? -1).sort((a, b) => a - b);
    expect(other.groups.map((group) => ({ ...group, members: people(group) }))).toEqual(one.groups);
    expect(other.clarity).toEqual(one.clarity);
  });

  it("take in customers who come later", () => {
    const made = plantedGroups(600, 8, 3, 0.8);
    const first = (feature: Feature): Feature =>
      ({ ...feature, values: feature.values.slice(0, 400) }) as Feature;
    const found = suggestGroups(made.features.map(first), 400);
    const placed = place(found, made.features, 600).slice(400);
    expect(adjustedRand(placed.map(String), (made.truth ?? []).slice(400).map(String))).toBeGreaterThan(0.85);
  });

  it("leave someone of whom nothing is known in no group", () => {
    const made = plantedGroups(400, 8, 3, 0.8);
    const unknown = made.features.map((feature) => ({ ...feature, values: [null] }) as Feature);
    expect(place(search(made), unknown, 1)).toEqual([-1]);
  });
});

describe("groups that are not there", () => {
  it.each([
    ["pure noise", pureNoise(400, 3)],
    ["pure noise of many", pureNoise(1500, 4)],
    ["an even spread", evenSpread(1000, 5)],
    ["one cluster, weak", oneCluster(600, 6, 0.4)],
    ["one cluster, strong", oneCluster(600, 6, 0.8)],
    ["one cluster in two ways", oneCluster(800, 7, 0.6, 2)],
    ["one cluster in three ways, strong", oneCluster(600, 7, 0.8, 3)],
  ])("are not invented: %s", (_, made) => {
    expect(search(made)).toMatchObject({ outcome: "no-clear-groups", groups: [] });
  });
});

describe("too little to go by", () => {
  it("is said of few customers, and of customers of whom few things are known", () => {
    expect(search(plantedGroups(12, 1, 3, 0.8)).outcome).toBe("too-few-customers");
    expect(suggestGroups([], 500).outcome).toBe("too-little-known");
    const values = Array.from({ length: 100 }, (_, index) => (index < 5 ? "x" : null));
    const alike = Array.from({ length: 100 }, () => "same");
    const different = Array.from({ length: 100 }, (_, index) => `name ${index}`);
    const features = [values, alike, different].map(
      (each, at): Feature => ({ key: `attribute:${at}`, kind: "category", values: each }),
    );
    expect(suggestGroups(features, 100)).toMatchObject({ outcome: "too-little-known", used: 0 });
  });
});

describe("what sets a group apart", () => {
  it("is what its members have more often, strongest first, with intervals that hold the difference", () => {
    const made = plantedGroups(1000, 8, 3, 0.8);
    const placed = Int8Array.from(made.truth ?? []);
    const tally = tallyTraits(made.features, 3);
    tally.add(made.features, placed);
    const traits = tally.traitsOf(1, 6);
    expect(traits.length).toBeGreaterThan(2);
    expect(traits.map((trait) => trait.predicate.feature).join(" ")).not.toContain("attribute:x");
    for (const { members, membersKnown, others, othersKnown, gap, size } of traits) {
      expect(gap.effect).toBeCloseTo(members / membersKnown - others / othersKnown, 9);
      expect(gap.low).toBeLessThan(gap.effect);
      expect(gap.high).toBeGreaterThan(gap.effect);
      expect(size.low).toBeGreaterThan(0.1);
    }
    expect(traits.map((trait) => trait.size.low)).toEqual(
      traits.map((trait) => trait.size.low).toSorted((a, b) => b - a),
    );
  });

  it("comes out the same however the customers are cut into batches", () => {
    const made = plantedGroups(300, 2, 3, 0.8);
    const placed = Int8Array.from(made.truth ?? []);
    const cut = (from: number, to: number) =>
      made.features.map((feature) => ({ ...feature, values: feature.values.slice(from, to) }) as Feature);
    const whole = tallyTraits(made.features, 3);
    whole.add(made.features, placed);
    const parts = tallyTraits(made.features, 3);
    parts.add(cut(0, 70), placed.slice(0, 70));
    parts.add(cut(70, 300), placed.slice(70));
    expect(parts.traitsOf(0, 9)).toEqual(whole.traitsOf(0, 9));
  });
});
