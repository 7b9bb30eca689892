import { expect, test } from "vitest";
import type { Feature } from "#app/engines/personas/grouping/feature.ts";
import { repeatableRandom } from "#app/engines/personas/grouping/random.ts";
import { calibrate } from "#app/engines/personas/membership/calibrate.ts";
import { fitMembership } from "#app/engines/personas/membership/fit-membership.ts";
import { outcomeOf } from "#app/engines/personas/membership/membership-model.ts";
import { scoreMembership } from "#app/engines/personas/membership/score-membership.ts";
import { MOST_WEIGHT, weighOutcomes } from "#app/engines/personas/membership/weigh-outcomes.ts";

/** Members mostly have "a", spend more and complain more; the same complaint is counted under five names. */
function sample(customers: number, seed: number) {
  const random = repeatableRandom(seed);
  const isMember = Array.from({ length: customers }, () => random() < 0.3);
  const complains = isMember.map((member) => random() < (member ? 0.6 : 0.2));
  const features: Feature[] = [
    {
      key: "attribute:taste",
      kind: "category",
      values: isMember.map((member) => (random() < 0.2 ? null : random() < (member ? 0.8 : 0.3) ? "a" : "b")),
    },
    {
      key: "measure:revenue",
      kind: "number",
      values: isMember.map((member) => Math.round(100 * random() + (member ? 40 : 0))),
    },
    ...[1, 2, 3, 4, 5].map((at): Feature => ({ key: `theme:t${at}`, kind: "flag", values: complains })),
    { key: "theme:noise", kind: "flag", values: isMember.map(() => random() < 0.5) },
  ];
  const half = isMember.map((_, at): 0 | 1 => (at % 2 === 0 ? 0 : 1));
  return { isMember, features, half };
}

const valuesOf = (features: readonly Feature[], at: number) =>
  features.map(({ values }) => values[at] ?? null);

test("scores mean what they say on people who were not learnt from, although one thing was counted five times", () => {
  const learnt = sample(3000, 1);
  const model = fitMembership(learnt.features, learnt.isMember, learnt.half);
  const fresh = sample(6000, 2);
  const scored = fresh.isMember.map((isMember, at) => ({
    isMember,
    score: scoreMembership(model, valuesOf(fresh.features, at)).score,
  }));
  const members = fresh.isMember.filter(Boolean).length;
  for (const [from, to] of [
    [0.1, 0.3],
    [0.3, 0.5],
    [0.5, 0.7],
    [0.7, 0.9],
  ] as const) {
    const within = scored.filter(({ score }) => score >= from && score < to);
    // At even odds: members and others weigh as much as each other.
    const own = within.filter(({ isMember }) => isMember).length / members;
    const others = within.filter(({ isMember }) => !isMember).length / (fresh.isMember.length - members);
    const mean = within.reduce((sum, { score }) => sum + score, 0) / within.length;
    expect(within.length).toBeGreaterThan(100);
    expect(Math.abs(own / (own + others) - mean)).toBeLessThan(0.1);
  }
  const complaints = model.traits.flatMap(({ key, outcomes }) =>
    /theme:t/.test(key) ? [outcomes[1]?.weight ?? 0] : [],
  );
  // What is said five times counts about once: members complain three times as often.
  expect(complaints.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(Math.log(3), 0);
  expect(model.fitsFrom).toBeGreaterThan(0.55);
});

test("what tells nobody apart is not believed, and what is unknown says nothing", () => {
  const random = repeatableRandom(3);
  const isMember = Array.from({ length: 800 }, () => random() < 0.4);
  const noise: Feature = { key: "theme:noise", kind: "flag", values: isMember.map(() => random() < 0.5) };
  const half = isMember.map((_, at): 0 | 1 => (at % 2 === 0 ? 0 : 1));
  const model = fitMembership([noise], isMember, half);
  expect(Math.abs(scoreMembership(model, [true]).score - 0.5)).toBeLessThan(0.05);
  const { features, isMember: known, half: halves } = sample(1000, 4);
  const unknown = scoreMembership(
    fitMembership(features, known, halves),
    features.map(() => null),
  );
  expect(unknown).toEqual({ score: 0.5, known: 0, reasons: [] });
});

test("a score names the three strongest reasons for and against it, the same each time", () => {
  const { features, isMember, half } = sample(2000, 5);
  const model = fitMembership(features, isMember, half);
  expect(fitMembership(features, isMember, half)).toEqual(model);
  const { reasons, score } = scoreMembership(model, ["a", 10, true, true, true, true, true, null]);
  const forIt = reasons.filter(({ weight }) => weight > 0);
  expect(forIt).toHaveLength(3);
  expect(reasons.filter(({ weight }) => weight < 0).map(({ trait }) => model.traits[trait]?.key)).toEqual([
    "measure:revenue",
  ]);
  expect(score).toBeGreaterThan(0.5);
  const sizes = reasons.map(({ weight }) => Math.abs(weight));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
});

test("few people say little, and no single thing decides", () => {
  const [few] = weighOutcomes([
    { members: 8, others: 0 },
    { members: 0, others: 8 },
  ]);
  const [many] = weighOutcomes([
    { members: 800, others: 0 },
    { members: 0, others: 800 },
  ]);
  expect(few).toBeLessThan(1.1);
  expect(many).toBe(MOST_WEIGHT);
  expect(
    weighOutcomes([
      { members: 7, others: 0 },
      { members: 0, others: 800 },
    ]),
  ).toEqual([0, 0]);
});

test("values nobody knew when it was learnt are any other value, and constructor is a value as any", () => {
  const values = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? "constructor" : "rare".repeat(at)));
  const isMember = values.map((_, at) => at % 2 === 0);
  const { traits } = fitMembership(
    [{ key: "attribute:x", kind: "category", values }],
    isMember,
    isMember.map(() => 0),
  );
  const [trait] = traits;
  expect(trait?.values).toEqual(["constructor"]);
  expect(trait && [outcomeOf(trait, "constructor"), outcomeOf(trait, "new"), outcomeOf(trait, null)]).toEqual(
    [0, 1, null],
  );
});

test("without members, or with nobody else, nothing is believed", () => {
  expect(calibrate([[1, 2, 3]], [true, true, true])).toEqual([0]);
  expect(calibrate([], [])).toEqual([]);
  expect(fitMembership([], [], [])).toEqual({ traits: [], fitsFrom: 1, members: 0, others: 0 });
});
