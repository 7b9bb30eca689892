import { describe, expect, it } from "vitest";
import { collectColumns, flattenRecord } from "#app/features/imports/unpack/json/flatten-record.ts";
import { lookOf } from "#app/features/imports/unpack/xlsx/cell-dates.ts";

const flatten = (text: string) => flattenRecord(text, collectColumns());

describe("numbers of a record", () => {
  it.each([
    ["1234567890123456789", "1234567890123456789"],
    ["-1234567890123456789", "-1234567890123456789"],
    ['"1234567890123456789"', "1234567890123456789"],
    ['"\\"1234567890123456789"', '"1234567890123456789'],
    ["0.30000000000000004", "0.30000000000000004"],
    ["1.1234567890123456789e2", "112.34567890123456"],
    ["[1234567890123456789,1.5]", "1234567890123456789; 1.5"],
  ])("%s is read as %s", (written, cell) => {
    expect(flatten(`{"id":9007199254740993,"a":${written}}`)).toEqual({
      ok: true,
      cells: ["9007199254740993", cell],
    });
  });
});

describe("the time", () => {
  it.each<[string, (length: number) => unknown]>([
    ["digits before a point", (length) => flatten(`{"a":${"1".repeat(length)}.5}`)],
    ["digits before letters", (length) => flatten(`{"a":${"1".repeat(length)}x}`)],
    [
      "quotes in a text that does not close",
      (length) => flatten(`{"a":1234567890123456,"b":"${'\\"'.repeat(length / 2)}`),
    ],
    ["brackets in a format code", (length) => lookOf("[".repeat(length))],
    ["quotes in a format code", (length) => lookOf('"'.repeat(length))],
  ])("grows in proportion to the length: %s", (_, read) => {
    const short = cpuTime(() => read(20_000));
    const long = cpuTime(() => read(80_000));
    // Four times the length: quadratic would be sixteen times the time. Under 5 ms a figure says nothing.
    expect(long / Math.max(short, 5)).toBeLessThan(10);
  });
});

/** Milliseconds of processor time, the least of three. */
function cpuTime(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}
