import { normaliseEmail } from "#app/features/customers/identity.ts";
import { createSeparatorCounter } from "../rows/list-separator.ts";
import { isTruth } from "../rows/parse-consent.ts";
import { lookAtDate } from "../rows/parse-date.ts";
import { parseNumber, proveDecimalSign } from "../rows/parse-number.ts";
import { parseRating } from "../rows/parse-rating.ts";
import type { ColumnProfile, Evidence } from "./column-profile.schema.ts";
import { createDistinctCounter } from "./count-distinct.ts";

const SHOWN_SAMPLES = 3;
const SAMPLE_LENGTH = 120;
/** Enough to look some up; all of them are counted. */
const SHOWN_PROOFS = 5;
const SHOWN_DOUBTS = 20;
/** No date, number or rating is longer. */
const LONGEST_TYPED = 70;

/** Counts what one column's values look like. */
export interface ColumnCounter {
  add(value: string, line: number): void;
  finish(rows: number): ColumnProfile;
}

export function createColumnCounter(name: string): ColumnCounter {
  const distinct = createDistinctCounter();
  const separators = createSeparatorCounter();
  const samples = new Set<string>();
  const dates = { dayFirst: 0, monthFirst: 0, ambiguous: 0, zoneless: 0 };
  const dayProofs = createTally();
  const monthProofs = createTally();
  const commaProofs = createTally();
  const pointProofs = createTally();
  const point = createNumberRange();
  const comma = createNumberRange();
  let [filled, emails, ratings, truths, words, longest] = [0, 0, 0, 0, 0, 0];

  function addTyped(value: string, line: number): void {
    const date = lookAtDate(value);
    if (date) {
      if (date.dayFirst) dates.dayFirst += 1;
      if (date.monthFirst) dates.monthFirst += 1;
      if (date.numbers && date.dayFirst && date.monthFirst) dates.ambiguous += 1;
      if (date.zoneless) dates.zoneless += 1;
      if (date.dayFirst !== date.monthFirst) (date.dayFirst ? dayProofs : monthProofs).add(value, line);
    }
    const sign = proveDecimalSign(value);
    if (sign) (sign === "comma" ? commaProofs : pointProofs).add(value, line);
    point.add(parseNumber(value, false));
    comma.add(parseNumber(value, true));
    if (parseRating(value, 100) !== undefined) ratings += 1;
    if (isTruth(value)) truths += 1;
  }

  return {
    add(value, line) {
      filled += 1;
      distinct.add(value);
      separators.add(value);
      if (samples.size < SHOWN_SAMPLES) samples.add(shorten(value));
      if (value.length > longest) longest = value.length;
      words += countWords(value);
      if (value.includes("@") && normaliseEmail(value) !== null) emails += 1;
      if (value.length <= LONGEST_TYPED) addTyped(value, line);
    },
    finish(rows) {
      const share = (count: number) => (filled === 0 ? 0 : Math.min(1, count / filled));
      const isMonthFirst = monthProofs.count > dayProofs.count;
      const [proofs, doubts] = isMonthFirst ? [monthProofs, dayProofs] : [dayProofs, monthProofs];
      const isComma = commaProofs.count > pointProofs.count;
      const [decimals, otherDecimals] = isComma ? [commaProofs, pointProofs] : [pointProofs, commaProofs];
      const numbers = isComma ? comma : point;
      const counted = distinct.count();
      const list = separators.decide();
      return {
        name: name.slice(0, 200),
        samples: [...samples],
        filled: rows === 0 ? 0 : filled / rows,
        filledRows: filled,
        distinct: share(counted.distinct),
        distinctExact: counted.exact,
        emails: share(emails),
        dates: share(isMonthFirst ? dates.monthFirst : dates.dayFirst),
        numbers: share(numbers.count),
        ratings: share(ratings),
        truths: share(truths),
        words: filled === 0 ? 0 : words / filled,
        longest,
        minNumber: numbers.lowest,
        maxNumber: numbers.highest,
        dateOrder: isMonthFirst ? "month-first" : "day-first",
        dateProofs: proofs.count,
        dateDoubts: doubts.count,
        dateProofRows: proofs.rows.slice(0, SHOWN_PROOFS),
        dateDoubtRows: doubts.rows,
        ambiguousDates: dates.ambiguous,
        zonelessTimes: dates.zoneless,
        decimalComma: isComma,
        decimalProofs: decimals.count,
        decimalDoubts: otherDecimals.count,
        decimalDoubtRows: otherDecimals.rows,
        listSeparator: list.separator,
        listProofs: list.proofs,
      };
    },
  };
}

/** How many rows show something, and the first of them. */
function createTally() {
  return {
    count: 0,
    rows: [] as Evidence[],
    add(text: string, line: number) {
      this.count += 1;
      if (this.rows.length < SHOWN_DOUBTS) this.rows.push({ line, text });
    },
  };
}

function createNumberRange() {
  return {
    count: 0,
    lowest: null as number | null,
    highest: null as number | null,
    add(value: number | undefined) {
      if (value === undefined) return;
      this.count += 1;
      if (this.lowest === null || value < this.lowest) this.lowest = value;
      if (this.highest === null || value > this.highest) this.highest = value;
    },
  };
}

/** The first words are enough to tell a sentence from a name. */
function countWords(value: string): number {
  return value.length < 20 && !/\s/.test(value) ? 1 : value.slice(0, 1000).split(/\s+/).length;
}

function shorten(value: string): string {
  const line = value.slice(0, SAMPLE_LENGTH * 4).replace(/\s+/g, " ");
  return line.length > SAMPLE_LENGTH ? `${line.slice(0, SAMPLE_LENGTH - 1)}…` : line;
}
