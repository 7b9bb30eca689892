import { expect, it } from "vitest";
import { nameByQuote } from "#app/engines/themes/naming/name-by-quote.ts";

it("names a theme without a phrase by the words of a statement, never by somebody's data", () => {
  const people = new Set<string>();
  expect(nameByQuote(["Der Mäher ist sonst super leise."], people)).toBe("Der Mäher ist sonst super leise");
  expect(nameByQuote(["One two three four five six seven"], people)).toBe("One two three four five six …");
  expect(nameByQuote(["Write to ana@example.org", "It is quiet."], people)).toBe("It is quiet");
  expect(nameByQuote(["Write to ana@example.org", "…"], people)).toBeUndefined();
});
