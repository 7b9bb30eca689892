import { normaliseEmail } from "#app/features/customers/identity.ts";
import type { ColumnProfile } from "./import.schema.ts";
import { isTruth } from "./parse-consent.ts";
import { decideDateOrder, parseDate } from "./parse-date.ts";
import { decideDecimalComma, parseNumber } from "./parse-number.ts";
import { parseRating } from "./parse-rating.ts";

const SHOWN_SAMPLES = 3;
const SAMPLE_LENGTH = 120;

/** What each column's values look like, from rows of the file's beginning. Names may repeat or be empty. */
export function profileColumns(
  names: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnProfile[] {
  return names.map((name, index) => {
    const values = rows.flatMap((row) => {
      const value = (row[index] ?? "").trim();
      return value === "" ? [] : [value];
    });
    return profileColumn(name, values, rows.length);
  });
}

function profileColumn(name: string, values: readonly string[], rowCount: number): ColumnProfile {
  const share = (test: (value: string) => boolean) =>
    values.length === 0 ? 0 : values.filter(test).length / values.length;
  const dates = decideDateOrder(values);
  const decimal = decideDecimalComma(values);
  const numbers = values.flatMap((value) => parseNumber(value, decimal.decimalComma) ?? []);
  const distinct = new Set(values);
  return {
    name: name.slice(0, 200),
    samples: [...distinct].slice(0, SHOWN_SAMPLES).map(shorten),
    filled: rowCount === 0 ? 0 : values.length / rowCount,
    distinct: values.length === 0 ? 0 : distinct.size / values.length,
    emails: share((value) => normaliseEmail(value) !== null),
    dates: share((value) => parseDate(value, dates.order) !== undefined),
    numbers: values.length === 0 ? 0 : numbers.length / values.length,
    ratings: share((value) => parseRating(value, 100) !== undefined),
    truths: share(isTruth),
    words:
      values.length === 0 ? 0 : values.reduce((sum, value) => sum + countWords(value), 0) / values.length,
    maxNumber: numbers.reduce<number | null>(
      (max, value) => (max === null || value > max ? value : max),
      null,
    ),
    dateOrder: dates.order,
    dateProofs: dates.proofs,
    dateDoubts: dates.doubts,
    decimalComma: decimal.decimalComma,
    decimalProofs: decimal.proofs,
  };
}

/** The first words are enough to tell a sentence from a name. */
function countWords(value: string): number {
  return value.slice(0, 1000).split(/\s+/).length;
}

function shorten(value: string): string {
  const line = value.replace(/\s+/g, " ");
  return line.length > SAMPLE_LENGTH ? `${line.slice(0, SAMPLE_LENGTH - 1)}…` : line;
}
