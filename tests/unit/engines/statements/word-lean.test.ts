import { expect, test } from "vitest";
import { findLean, gramsOf, strengthOf } from "#app/engines/statements/word-lean.ts";
import { tokenize } from "#app/engines/text/tokenize.ts";

const leaning = (text: string) => strengthOf(findLean(tokenize(text)));

test("pairs do not reach over punctuation, and every negation is one word", () => {
  expect(gramsOf(tokenize("It isn't loud, works!! Nice"))).toEqual([
    "it",
    "not",
    "it not",
    "loud",
    "not loud",
    "work",
    "nice",
  ]);
});

test("what people list as advantages leans one way, drawbacks the other, plain talk neither", () => {
  expect(leaning("lightweight and easy to carry")).toBeGreaterThan(0.5);
  expect(leaning("bulky, pricey and flimsy")).toBeLessThan(-0.5);
  expect(Math.abs(leaning("what time is it in the other office"))).toBeLessThan(0.5);
});
