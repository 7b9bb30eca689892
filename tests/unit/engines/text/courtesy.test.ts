import { describe, expect, it } from "vitest";
import { extractStatements } from "#app/engines/statements/extract-statements.ts";
import { isMereCourtesy } from "#app/engines/text/courtesy.ts";
import { tokenize } from "#app/engines/text/tokenize.ts";

const isCourteous = (text: string) => isMereCourtesy(tokenize(text), () => false);

describe("mere courtesy", () => {
  it.each([
    "Thanks.",
    "Good morning",
    "Good morning from Dublin",
    "Best, Femke",
    "Thanks and have a nice day",
    "Dear team",
  ])("is %j", (text) => {
    expect(isCourteous(text)).toBe(true);
  });

  it.each([
    "Thanks Broken App",
    "THANKS FOR NOTHING WORKING",
    "Thanks for the quick refund",
    "Good coffee",
    "Hello Login Fails",
  ])("is not %j", (text) => {
    expect(isCourteous(text)).toBe(false);
  });

  it("is no praise", () => {
    const kinds = (text: string) =>
      extractStatements({ id: "1", text, rating: null }).statements.map(({ kind }) => kind);
    expect(kinds("Good morning,\nthe pump leaks.")).toEqual(["other", "pain"]);
    expect(kinds("Thanks.")).toEqual(["other"]);
    expect(kinds("Thanks for the quick refund.")).toEqual(["praise"]);
  });
});
