import { expect, it } from "vitest";
import {
  answersForMargin,
  answersNeeded,
  judgeAnswers,
} from "#app/features/personas/asking/enough-answers.ts";

it("says how many answers make an interval of ten points to either side", () => {
  // 1.96² · 0.25 / 0.1² = 96.04, of endlessly many.
  expect(answersForMargin(1_000_000)).toBe(97);
  expect(answersForMargin(200)).toBe(66);
  expect(answersForMargin(10)).toBe(10);
  expect(answersForMargin(0)).toBe(0);
});

it("waits for twenty answers, or for half of a small segment", () => {
  expect(answersNeeded(500)).toBe(20);
  expect(answersNeeded(16)).toBe(8);
  expect(answersNeeded(2)).toBe(5);
});

it.each([
  [{ yes: 0, no: 0, unsure: 0 }, "waiting"],
  [{ yes: 12, no: 0, unsure: 0 }, "undecided"],
  [{ yes: 19, no: 1, unsure: 0 }, "confirmed"],
  [{ yes: 12, no: 8, unsure: 0 }, "undecided"],
  [{ yes: 2, no: 18, unsure: 0 }, "contradicted"],
  [{ yes: 9, no: 1, unsure: 20 }, "contradicted"],
] as const)("judges %o as %s", (answers, verdict) => {
  expect(judgeAnswers({ ...answers, people: 100 })).toBe(verdict);
});
