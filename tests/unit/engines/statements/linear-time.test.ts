import { describe, expect, test } from "vitest";
import { extractStatements } from "#app/engines/statements/extract-statements.ts";

const small = 40_000;
const growth = 4;
// Linear work grows four times, quadratic work sixteen times; between them lies room for a busy machine.
const bound = 9;

function millisecondsFor(text: string): number {
  const before = process.cpuUsage();
  extractStatements({ id: "1", text, rating: null });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function growthOf(unit: string): number {
  const text = (length: number) => unit.repeat(Math.ceil(length / unit.length));
  // Constant work (up to 20 ms) tells nothing about growth.
  return millisecondsFor(text(small * growth)) / Math.max(20, millisecondsFor(text(small)));
}

describe("the work of extracting statements grows with the text", () => {
  test.each([
    "\n> x",
    "a.",
    "late ",
    "it was late, ",
    "no longer ",
    "the invoice of my invoice ",
    "paid me paid me ",
    "never never ",
    "\nI am\n",
    "a b; ",
    "Thanks,\n",
    "```\n",
    "(a",
    "1.",
    "e-",
    "die App ist nicht ",
    "je ne peux pas ",
    "la app no puede ",
  ])(
    "of %j, not with its square",
    (unit) => {
      millisecondsFor(unit.repeat(500));
      let least = growthOf(unit);
      for (let attempt = 0; attempt < 3 && least > bound; attempt += 1) {
        least = Math.min(least, growthOf(unit));
      }
      expect(least).toBeLessThan(bound);
    },
    60_000,
  );
});
