import type { DateOrder } from "./import.schema.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

// 14:05, 14:05:09.123, 2:05 PM, and a zone: Z, UTC, GMT, +0100, +01:00.
const TIME = String.raw`(?:[T, ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\.?)?)?`;
const ZONE = String.raw`(?: ?(z|utc|gmt|[+-]\d{2}:?\d{2}))?(?: ?\(?(?:utc|gmt)\)?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}${ZONE}$`, "i");
const NUMBERS = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${TIME}${ZONE}$`, "i");
const DAY_MONTH = new RegExp(
  String.raw`^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th|\.)?[ /-]([a-z]{3,9})\.?,?[ /-](\d{4}|\d{2})${TIME}${ZONE}$`,
  "i",
);
const MONTH_DAY = new RegExp(
  String.raw`^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})${TIME}${ZONE}$`,
  "i",
);
const EPOCH_MS = /^\d{12,13}$/;
const EPOCH_S = /^\d{9,10}$/;
const MAX_LENGTH = 60;

/** A moment as ISO text, or undefined when the text is none. Times without a zone are read as UTC. */
export function parseDate(raw: string, order: DateOrder): string | undefined {
  const text = raw.trim();
  if (text === "" || text.length > MAX_LENGTH) return undefined;
  if (EPOCH_MS.test(text)) return new Date(Number(text)).toISOString();
  if (EPOCH_S.test(text)) return new Date(Number(text) * 1000).toISOString();
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return moment(yearFirst[1], yearFirst[2], yearFirst[3], yearFirst.slice(4));
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [first, second] = [numbers[1], numbers[2]];
    return order === "day-first"
      ? moment(numbers[3], second, first, numbers.slice(4))
      : moment(numbers[3], first, second, numbers.slice(4));
  }
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return moment(dayMonth[3], monthNumber(dayMonth[2]), dayMonth[1], dayMonth.slice(4));
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay) return moment(monthDay[3], monthNumber(monthDay[1]), monthDay[2], monthDay.slice(4));
  return undefined;
}

/** Which order of day and month the values of a column prove, with how many of them and how many against. */
export function decideDateOrder(values: Iterable<string>): {
  order: DateOrder;
  proofs: number;
  doubts: number;
} {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const value of values) {
    const match = NUMBERS.exec(value.trim().slice(0, MAX_LENGTH));
    if (!match) continue;
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (first > 12 && second <= 12) dayFirst += 1;
    if (second > 12 && first <= 12) monthFirst += 1;
  }
  const order = monthFirst > dayFirst ? "month-first" : "day-first";
  return { order, proofs: Math.max(dayFirst, monthFirst), doubts: Math.min(dayFirst, monthFirst) };
}

/** Whether the order of day and month matters to the text: "03/04/2024", not "2024-04-03". */
export function isAmbiguousDate(text: string): boolean {
  return NUMBERS.test(text.trim().slice(0, MAX_LENGTH));
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1);
}

function moment(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  [hour, minute, second, fraction, half, zone]: (string | undefined)[],
): string | undefined {
  const y = fullYear(Number(year), year?.length ?? 0);
  const [mo, d] = [Number(month), Number(day)];
  const h = hourOfDay(Number(hour ?? 0), half);
  const [mi, s] = [Number(minute ?? 0), Number(second ?? 0)];
  const ms = Number((fraction ?? "").slice(0, 3).padEnd(3, "0"));
  if (y < 1900 || y > 2200 || h === undefined || h > 23 || mi > 59 || s > 60) return undefined;
  const date = new Date(Date.UTC(y, mo - 1, d, h, mi, Math.min(s, 59), ms));
  // The 31st of April rolls over into May: such a day does not exist.
  if (date.getUTCMonth() !== mo - 1 || date.getUTCDate() !== d) return undefined;
  return new Date(date.getTime() - zoneMinutes(zone) * 60_000).toISOString();
}

function fullYear(year: number, digits: number): number {
  if (digits !== 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

function zoneMinutes(zone: string | undefined): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? "");
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === "-" ? -minutes : minutes;
}
