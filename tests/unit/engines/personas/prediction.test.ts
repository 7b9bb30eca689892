import { expect, test } from "vitest";
import { repeatableRandom } from "#app/engines/personas/grouping/random.ts";
import { halfOf } from "#app/engines/personas/prediction/half-of.ts";
import { type Outlook, predict } from "#app/engines/personas/prediction/predict.ts";

const share = (n: number, others: number) => ({
  kind: "share" as const,
  inside: { n, of: 200 },
  outside: { n: others, of: 800 },
});

test("a difference counts only where it shows again in the half that was held back, in the same direction", () => {
  const outlooks: Outlook[] = [
    { persona: "p", key: "theme:real", learn: share(100, 100), held: share(95, 110) },
    { persona: "p", key: "theme:turned", learn: share(100, 100), held: share(10, 400) },
    { persona: "p", key: "theme:gone", learn: share(100, 100), held: share(26, 100) },
    { persona: "p", key: "theme:late", learn: share(25, 100), held: share(100, 100) },
    {
      persona: "q",
      key: "measure:revenue",
      learn: { kind: "number", inside: [10, 40, 90], outside: [400, 300, 100] },
      held: { kind: "number", inside: [12, 42, 86], outside: [390, 310, 100] },
    },
    { persona: "r", key: "theme:real", learn: share(25, 100), held: share(25, 100) },
  ];
  const [p, q, r] = predict(outlooks);
  expect(p).toMatchObject({ persona: "p", considered: 4, learnt: 3 });
  expect(p?.held.map(({ key }) => key)).toEqual(["theme:real"]);
  expect(p?.held[0]?.low).toBeGreaterThan(0);
  expect(q?.held).toMatchObject([{ key: "measure:revenue", isMore: true, strength: "large" }]);
  expect(r).toEqual({ persona: "r", considered: 1, learnt: 0, held: [] });
});

test("of personas drawn by lot, hardly any foretells anything", () => {
  const random = repeatableRandom(11);
  const drawn = (of: number) => Array.from({ length: of }, () => random() < 0.3).filter(Boolean).length;
  const half = () => ({
    kind: "share" as const,
    inside: { n: drawn(150), of: 150 },
    outside: { n: drawn(600), of: 600 },
  });
  const outlooks = Array.from({ length: 20 }, (_, persona) =>
    Array.from({ length: 40 }, (_, at) => ({
      persona: `p${persona}`,
      key: `theme:${at}`,
      learn: half(),
      held: half(),
    })),
  ).flat();
  expect(predict(outlooks).flatMap(({ held }) => held)).toHaveLength(0);
});

test("customers made one after the other fall into both halves alike", () => {
  const ids = Array.from(
    { length: 2000 },
    (_, at) => `0193a2b4-0000-7000-8000-${String(at).padStart(12, "0")}`,
  );
  const held = ids.filter((id) => halfOf(id) === 1).length;
  expect(Math.abs(held - 1000)).toBeLessThan(80);
  expect(ids.map(halfOf)).toEqual(ids.map(halfOf));
  const neighbours = ids.filter((id, at) => halfOf(id) === halfOf(ids[at + 1] ?? id)).length;
  expect(Math.abs(neighbours - 1000)).toBeLessThan(100);
});

test("where everybody of one side has more, the interval still has two ends", () => {
  const sides = { kind: "number" as const, inside: [0, 0, 40], outside: [30, 50, 0] };
  const [found] = predict([{ persona: "p", key: "measure:revenue", learn: sides, held: sides }]);
  expect(found?.held).toMatchObject([{ isMore: true, effect: 1, high: 1 }]);
  expect(found?.held[0]?.low).toBeCloseTo((40 - 3.84) / (40 + 3.84), 1);
  const turned = { ...sides, inside: sides.outside, outside: sides.inside };
  const [less] = predict([{ persona: "p", key: "measure:revenue", learn: turned, held: turned }]);
  expect(less?.held).toMatchObject([{ isMore: false, effect: 1, high: 1 }]);
});
