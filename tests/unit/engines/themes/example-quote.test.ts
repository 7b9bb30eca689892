import { describe, expect, it } from "vitest";
import { exampleQuote } from "#app/engines/themes/example-quote.ts";
import { statement } from "./sample-statements.ts";

const candidate = (text: string, centrality: number) => ({
  statement: statement(text, text),
  vector: new Float32Array(),
  centrality,
});

describe("exampleQuote", () => {
  it("shows the words that carry the name, even if others are more central", () => {
    const quotes = [{ text: "I do not get furious easily." }, { text: "We cannot switch it off." }];
    expect(exampleQuote("Cannot switch off", quotes, [])).toBe("We cannot switch it off.");
  });

  it("looks among all members when no quote says a word of the name", () => {
    const members = [
      candidate("The delivery came wet", 0.9),
      candidate("The machine blocks at step two", 0.4),
    ];
    expect(exampleQuote("Machine: blocks", [{ text: "The delivery came crushed" }], members)).toBe(
      "The machine blocks at step two",
    );
  });

  it("prefers a sentence to a subject line that says as much", () => {
    const quotes = [{ text: "Re: Frother stopped working" }, { text: "the frother stopped on Friday" }];
    expect(exampleQuote("Frother: stopped", quotes, [])).toBe("the frother stopped on Friday");
  });

  it("keeps the best quote when none says the name, and is empty for nothing", () => {
    expect(exampleQuote("Spare parts", [{ text: "Too slow" }, { text: "Too late" }], [])).toBe("Too slow");
    expect(exampleQuote("Spare parts", [], [])).toBe("");
  });
});
