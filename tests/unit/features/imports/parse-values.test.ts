import { describe, expect, it } from "vitest";
import { parseConsent } from "#app/features/imports/parse-consent.ts";
import { decideDateOrder, parseDate } from "#app/features/imports/parse-date.ts";
import { decideDecimalComma, parseMoney, parseNumber } from "#app/features/imports/parse-number.ts";
import { parseRating } from "#app/features/imports/parse-rating.ts";

describe("dates", () => {
  it.each([
    ["2026-03-12", "2026-03-12T00:00:00.000Z"],
    ["2026-03-12T09:14:02.5Z", "2026-03-12T09:14:02.500Z"],
    ["2026-03-12T09:14:02+02:00", "2026-03-12T07:14:02.000Z"],
    ["2026-03-12 09:14:02 +0000", "2026-03-12T09:14:02.000Z"],
    ["2017-11-14 21:45:08 UTC", "2017-11-14T21:45:08.000Z"],
    ["2017/11/14", "2017-11-14T00:00:00.000Z"],
    ["1650000000000", "2022-04-15T05:20:00.000Z"],
    ["1650000000", "2022-04-15T05:20:00.000Z"],
    ["11/May/24 03:26 PM", "2024-05-11T15:26:00.000Z"],
    ["12.04.2022 09:30", "2022-04-12T09:30:00.000Z"],
    ["5 March 2024", "2024-03-05T00:00:00.000Z"],
    ["March 5, 2024 12:04 AM", "2024-03-05T00:04:00.000Z"],
    ["Tue, 05 Mar 2024 10:00:00 GMT", "2024-03-05T10:00:00.000Z"],
  ])("%s", (text, iso) => expect(parseDate(text, "day-first")).toBe(iso));

  it("reads day and month in the order of the column", () => {
    expect(parseDate("03/04/2024", "day-first")).toBe("2024-04-03T00:00:00.000Z");
    expect(parseDate("03/04/2024", "month-first")).toBe("2024-03-04T00:00:00.000Z");
    expect(parseDate("6/21/2025 16:14", "month-first")).toBe("2025-06-21T16:14:00.000Z");
  });

  it.each([
    "",
    "soon",
    "31/04/2024",
    "2024-02-30",
    "6/21/2025",
    "25:00",
    "2024-01-01 25:00",
    "12",
    "1,234.50",
  ])("%j is none", (text) => expect(parseDate(text, "day-first")).toBeUndefined());

  it("decides the order from what only one order allows", () => {
    expect(decideDateOrder(["01/02/2024", "13/02/2024", "14/02/2024"])).toEqual({
      order: "day-first",
      proofs: 2,
      doubts: 0,
    });
    expect(decideDateOrder(["1/2/2024", "2/28/2024"])).toMatchObject({ order: "month-first", proofs: 1 });
    expect(decideDateOrder(["1/2/2024", "2024-02-28"])).toMatchObject({ proofs: 0 });
    expect(decideDateOrder(["13/1/2024", "1/13/2024", "14/1/2024"])).toMatchObject({ proofs: 2, doubts: 1 });
  });
});

describe("numbers and money", () => {
  it.each([
    ["1,234.50", false, 1234.5],
    ["1.234,50", true, 1234.5],
    ["1 234,50", true, 1234.5],
    ["1'234.50", false, 1234.5],
    ["(12.00)", false, -12],
    ["12-", false, -12],
    ["\u22125", false, -5],
    ["1,23,456", false, 123456],
    ["45 %", false, 45],
    [".5", false, 0.5],
  ])("%s", (text, comma, value) => expect(parseNumber(text, comma)).toBe(value));

  it.each(["", "x", "1,23", "1.2.3", "--5", "1e999", "12 apples"])("%j is no number", (text) => {
    expect(parseNumber(text, false)).toBeUndefined();
  });

  it("decides a decimal comma from the column", () => {
    expect(decideDecimalComma(["1.234,50", "12,5"])).toEqual({ decimalComma: true, proofs: 2 });
    expect(decideDecimalComma(["1,234.50", "1,234"])).toEqual({ decimalComma: false, proofs: 1 });
  });

  it("keeps money in minor units with the currency that is written", () => {
    expect(parseMoney("€1.234,50", true, "USD")).toEqual({ minor: 123450, currency: "EUR" });
    expect(parseMoney("$ 19.99", false, "EUR")).toEqual({ minor: 1999, currency: "USD" });
    expect(parseMoney("12.50 CHF", false, "EUR")).toEqual({ minor: 1250, currency: "CHF" });
    expect(parseMoney("1200", false, "JPY")).toEqual({ minor: 1200, currency: null });
    expect(parseMoney("1.005", false, "KWD")).toEqual({ minor: 1005, currency: null });
    expect(parseMoney("12 bananas", false, "EUR")).toBeUndefined();
    expect(parseMoney("99999999999999", false, "EUR")).toBeUndefined();
  });
});

describe("ratings and consent", () => {
  it("reads ratings in many ways of writing", () => {
    expect(parseRating("4", 5)).toEqual({ rating: 4, scale: 5 });
    expect(parseRating("4,5", 5)).toEqual({ rating: 4.5, scale: 5 });
    expect(parseRating("7/10", 5)).toEqual({ rating: 7, scale: 10 });
    expect(parseRating("FOUR", 5)).toEqual({ rating: 4, scale: 5 });
    expect(parseRating("★★★☆☆", 5)).toEqual({ rating: 3, scale: 5 });
    expect(parseRating("3 stars", 5)).toEqual({ rating: 3, scale: 5 });
    expect(parseRating("7", 5)).toBeUndefined();
    expect(parseRating("good", 5)).toBeUndefined();
  });

  it("reads consent by its usual words, and nothing else", () => {
    expect(parseConsent("Subscribed")).toBe("granted");
    expect(parseConsent("opted out")).toBe("withdrawn");
    expect(parseConsent("constructor")).toBeUndefined();
  });
});
