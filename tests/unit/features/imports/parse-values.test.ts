import { describe, expect, it } from "vitest";
import { profileColumns } from "#app/features/imports/detection/profile-columns.ts";
import { zoneInHeader } from "#app/features/imports/detection/zone-in-header.ts";
import { initialMapping } from "#app/features/imports/mapping/suggest-mapping.ts";
import { parseConsent } from "#app/features/imports/rows/parse-consent.ts";
import { isRelativeDate, lookAtDate, parseDate } from "#app/features/imports/rows/parse-date.ts";
import { parseMoney, parseNumber, proveDecimalSign } from "#app/features/imports/rows/parse-number.ts";
import { parseRating, ratingScaleOf, scaleOf } from "#app/features/imports/rows/parse-rating.ts";

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

  it.each([
    ["15. März 2024, 14:05 Uhr", "2024-03-15T14:05:00.000Z"],
    ["3. Jänner 2024", "2024-01-03T00:00:00.000Z"],
    ["1er août 2024", "2024-08-01T00:00:00.000Z"],
    ["mardi 5 mars 2024 à 09:30", "2024-03-05T09:30:00.000Z"],
    ["15 de marzo de 2024", "2024-03-15T00:00:00.000Z"],
    ["15 dic 2023 21:00", "2023-12-15T21:00:00.000Z"],
    ["2024/05/11 3:26:00 PM GMT+2", "2024-05-11T13:26:00.000Z"],
    ["May 11, 2024 at 3:26 PM", "2024-05-11T15:26:00.000Z"],
    ["11 May 2024 10:00 CEST", "2024-05-11T08:00:00.000Z"],
    ["20240511", "2024-05-11T00:00:00.000Z"],
    ["1650000000.25", "2022-04-15T05:20:00.250Z"],
  ])("%s", (text, iso) => expect(parseDate(text, "day-first")).toBe(iso));

  it("takes a time without a zone as one of the zone that is given, and leaves days alone", () => {
    const inBerlin = (text: string) => parseDate(text, "day-first", "Europe/Berlin");
    expect(inBerlin("2024-05-11 10:00")).toBe("2024-05-11T08:00:00.000Z");
    expect(inBerlin("2024-12-11 10:00")).toBe("2024-12-11T09:00:00.000Z");
    expect(inBerlin("2024-05-11")).toBe("2024-05-11T00:00:00.000Z");
    expect(inBerlin("2024-05-11T10:00Z")).toBe("2024-05-11T10:00:00.000Z");
    expect(inBerlin("1650000000")).toBe("2022-04-15T05:20:00.000Z");
    expect(parseDate("2024-05-11 10:00", "day-first", "Asia/Kathmandu")).toBe("2024-05-11T04:15:00.000Z");
  });

  it("where clocks went forward takes the time as if they had not yet, where they went back the first of the two", () => {
    const inNewYork = (text: string) => parseDate(text, "month-first", "America/New_York");
    expect(inNewYork("3/10/2024 01:59")).toBe("2024-03-10T06:59:00.000Z");
    expect(inNewYork("3/10/2024 02:30")).toBe("2024-03-10T07:30:00.000Z");
    expect(inNewYork("3/10/2024 03:00")).toBe("2024-03-10T07:00:00.000Z");
    expect(inNewYork("11/3/2024 01:30")).toBe("2024-11-03T05:30:00.000Z");
    expect(inNewYork("11/3/2024 02:00")).toBe("2024-11-03T07:00:00.000Z");
  });

  it("finds the zone in a column's name", () => {
    expect(zoneInHeader("Conversation started at (America/New_York)")).toBe("America/New_York");
    expect(zoneInHeader("Review Created (UTC)")).toBe("UTC");
    expect(zoneInHeader("Resolution time (hours)")).toBeUndefined();
    expect(zoneInHeader("Resolution (in/out)")).toBeUndefined();
  });

  it("says what a text leaves open about the order of day and month", () => {
    expect(lookAtDate("13/02/2024 10:00")).toMatchObject({
      dayFirst: true,
      monthFirst: false,
      zoneless: true,
    });
    expect(lookAtDate("2/28/2024")).toMatchObject({ dayFirst: false, monthFirst: true, zoneless: false });
    expect(lookAtDate("1/2/2024")).toMatchObject({ dayFirst: true, monthFirst: true, numbers: true });
    expect(lookAtDate("2024-02-28T10:00Z")).toMatchObject({ numbers: false, zoneless: false });
    expect(lookAtDate("31/31/2024")).toBeUndefined();
  });

  it.each(["yesterday", "2 days ago", "vor 3 Tagen", "hace 2 horas", "il y a 2 jours", "last week"])(
    "%s depends on the day it was written",
    (text) => {
      expect(isRelativeDate(text)).toBe(true);
      expect(parseDate(text, "day-first")).toBeUndefined();
    },
  );
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

  it.each([
    ["1.234,50", "comma"],
    ["12,5", "comma"],
    ["1,234.50", "point"],
    ["1,234", undefined],
    ["12", undefined],
  ])("%s proves the decimal sign %s", (text, sign) => expect(proveDecimalSign(text)).toBe(sign));

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
    expect(parseRating("fine", 5)).toBeUndefined();
    expect(parseRating("6", 7)).toEqual({ rating: 6, scale: 7 });
    expect(parseRating("80 %", 5)).toEqual({ rating: 80, scale: 100 });
    expect(parseRating("⭐⭐⭐⭐", 5)).toEqual({ rating: 4, scale: 5 });
    expect(parseRating("Good", 5)).toEqual({ rating: 5, scale: 5 });
    expect(parseRating("Bad with comment", 5)).toEqual({ rating: 1, scale: 5 });
    expect(parseRating("Offered", 5)).toBeNull();
  });

  it("takes the smallest usual scale that holds a column's numbers", () => {
    const scale = (maxNumber: number | null, filledRows = 10) => scaleOf({ maxNumber, filledRows });
    expect([scale(null), scale(5), scale(7), scale(7, 500), scale(9), scale(98)]).toEqual([
      5, 5, 10, 7, 10, 100,
    ]);
  });

  it("takes the scale that a column's name says, unless a number of it is beyond", () => {
    const mapping = initialMapping("reviews", { columns: [], preset: null }, "a.csv");
    const scale = (name: string, value: string) =>
      ratingScaleOf(mapping, profileColumns([name], [[value]])[0]);
    expect([scale("Note (sur 10)", "4"), scale("Score out of 100", "7"), scale("Rating (1-7)", "3")]).toEqual(
      [10, 100, 7],
    );
    expect([scale("24/7 help", "4"), scale("Note (sur 10)", "40"), scale("Rating", "4")]).toEqual([
      5, 100, 5,
    ]);
  });

  it("reads consent by its usual words, and nothing else", () => {
    expect(parseConsent("Subscribed")).toBe("granted");
    expect(parseConsent("opted out")).toBe("withdrawn");
    expect(parseConsent("constructor")).toBeUndefined();
  });
});
