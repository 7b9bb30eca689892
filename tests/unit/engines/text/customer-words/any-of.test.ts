import { describe, expect, test } from "vitest";
import { anyOf, withSingleBlanks } from "#app/engines/text/customer-words/rules/any-of.ts";

describe("expressions that are joined", () => {
  test("match where one of them does, each with its own beginning", () => {
    const joined = anyOf(/^thank you|^danke/i, /sent from my/i);
    expect(joined.test("Danke für alles")).toBe(true);
    expect(joined.test("It was sent from my phone")).toBe(true);
    expect(joined.test("I say thank you")).toBe(false);
  });

  test("have the same flags and count no groups", () => {
    expect(() => anyOf(/a/i, /b/)).toThrow("cannot be joined");
    expect(() => anyOf(/(a)\1/)).toThrow("cannot be joined");
  });
});

test("blanks of any kind become one each", () => {
  expect(withSingleBlanks("one  two\n\tthree four")).toBe("one two three four");
  expect(withSingleBlanks("one two")).toBe("one two");
});
