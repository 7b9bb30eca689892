import { normaliseEmail } from "#app/features/customers/identity.ts";
import { parseDate } from "../rows/parse-date.ts";
import { parseNumber } from "../rows/parse-number.ts";

export interface DetectedHeader {
  headerRows: 0 | 1 | 2 | 3;
  reason: string;
}

type Rows = readonly (readonly string[])[];

/**
 * How many of the first rows name the columns. Names are neither dates, numbers nor addresses, and are not empty; survey
 * tools write two or three rows of them: the question, and below it its options or the columns' ids.
 */
export function detectHeader(rows: Rows): DetectedHeader {
  const [first = [], second = [], third = []] = rows;
  const value = first.find(isValue);
  if (value !== undefined) {
    return { headerRows: 0, reason: `the first row holds a value: "${value.trim().slice(0, 40)}"` };
  }
  const longest = Math.max(...first.map((cell) => cell.length), 0);
  if (longest > 120 && first.length < 10) {
    return { headerRows: 0, reason: "the first row holds a long text" };
  }
  if (third.some((cell) => cell.trim().startsWith('{"ImportId":'))) {
    return { headerRows: 3, reason: "the third row holds the columns' ids, below names and questions" };
  }
  if (namesOptions(first, second)) {
    return { headerRows: 2, reason: "the second row holds the options of the questions in the first" };
  }
  return { headerRows: 1, reason: "the first row holds names, no values" };
}

/** What stands below a question that has one column only. */
const ONE_COLUMN = /^(open-ended )?response$/i;

function isNothingMore(cell: string): boolean {
  return cell === "" || ONE_COLUMN.test(cell);
}

/**
 * A second row of options: it is empty below the columns that are no questions, holds no value, and says what the
 * columns are that the first row leaves without a name.
 */
function namesOptions(first: readonly string[], second: readonly string[]): boolean {
  const names = first.map((cell) => cell.trim());
  const below = names.map((_, index) => (second[index] ?? "").trim());
  // The response's number and more stand before the first question: a row of data without them is rare.
  if (names[0] === "" || below[0] !== "" || below[1] !== "") return false;
  if (second.some(isValue)) return false;
  const gaps = names.flatMap((name, index) => (name === "" ? [index] : []));
  if (gaps.some((index) => below[index] === "")) return false;
  return gaps.length > 0 || (below.some((cell) => cell !== "") && below.every(isNothingMore));
}

/** Between a question and its option in the name of a column with several header rows. */
const JOINT = " › ";

/** The names of the columns; a file without a header gets "Column 1", "Column 2" … */
export function columnNames(rows: Rows, headerRows: number): string[] {
  const [first = [], second = [], third = []] = rows;
  const cell = (row: readonly string[], index: number) => (row[index] ?? "").trim();
  if (headerRows === 3) {
    // The zone of times stands among the ids; in brackets it is read as in the names of other tools.
    const zone = (index: number) => /"timeZone":"([\w/+-]{3,40})"/.exec(cell(third, index))?.[1];
    return first.map((_, index) => {
      const name = cell(second, index) || nameOf(cell(first, index), index);
      return zone(index) === undefined ? name : `${name} (${zone(index)})`;
    });
  }
  if (headerRows !== 2)
    return first.map((_, index) => nameOf(headerRows > 0 ? cell(first, index) : "", index));
  let question = "";
  return first.map((_, index) => {
    // A question stands over its first column only.
    question = cell(first, index) || question;
    const option = cell(second, index);
    const alone = option === "" || option === question || ONE_COLUMN.test(option);
    return nameOf(alone ? question : `${question}${JOINT}${option}`, index);
  });
}

function nameOf(name: string, index: number): string {
  return name || generatedName(index);
}

/** What a column without a name is called; `index` from 0. */
export function generatedName(index: number): string {
  return `Column ${index + 1}`;
}

function isValue(cell: string): boolean {
  const text = cell.trim();
  if (text === "") return false;
  return (
    normaliseEmail(text) !== null ||
    parseDate(text, "day-first") !== undefined ||
    parseNumber(text, false) !== undefined
  );
}
