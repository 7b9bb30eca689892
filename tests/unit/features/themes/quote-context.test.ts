import { describe, expect, it } from "vitest";
import { byMonth, lastMonths } from "#app/features/themes/months.ts";
import { quoteContext } from "#app/features/themes/quote-context.ts";

describe("quoteContext", () => {
  it("keeps the exact words in place within a short text", () => {
    const { text, start, end } = quoteContext("I love it. The app freezes. Bye.", 11, 27);
    expect(text.slice(start, end)).toBe("The app freezes.");
    expect(text).toBe("I love it. The app freezes. Bye.");
  });

  it("cuts a long text at spaces on both sides and still points at the exact words", () => {
    const whole = `${"before ".repeat(100)}THE WORDS ${"after ".repeat(100)}`;
    const { text, start, end } = quoteContext(whole, 700, 709);
    expect(text.slice(start, end)).toBe("THE WORDS");
    expect(text.startsWith("…before")).toBe(true);
    expect(text.endsWith("after…")).toBe(true);
    expect(text.length).toBeLessThan(320);
  });

  it("copes with a text without spaces", () => {
    const { text, start, end } = quoteContext("x".repeat(1000), 400, 410);
    expect(text.slice(start, end)).toBe("x".repeat(10));
  });
});

describe("months", () => {
  it("counts back over the turn of the year and fills the gaps", () => {
    const months = lastMonths("2026-02-11T00:00:00.000Z", 4);
    expect(months).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
    expect(byMonth(months, [{ month: "2025-12", mentions: 3 }])).toEqual([0, 3, 0, 0]);
  });
});
