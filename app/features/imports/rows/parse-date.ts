import { momentInZone } from "#app/lib/time-zone.ts";
import type { DateOrder } from "./date-order.ts";
import { monthNumber } from "./month-names.ts";

// 14:05, 14:05:09.123, 2:05 PM, "at 2:05 PM", "um 14:05 Uhr", and a zone: Z, UTC, +0100, +01:00, GMT+2, CET.
const TIME = String.raw`(?:[T, ]+(?:at |um |à |a las )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([ap])\.? ?m\.?| Uhr)?)?`;
const ZONE = String.raw`(?: ?(z|(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?|utc|gmt|[ecmp][sd]t|cest?|bst|west|eest))?(?: ?\([\p{L} ]{1,40}\))?`;
const MONTH = String.raw`(\p{L}{3,10})`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}${ZONE}$`, "iu");
const NUMBERS = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${TIME}${ZONE}$`, "iu");
const DAY_MONTH = new RegExp(
  String.raw`^(?:\p{L}{2,10}\.?,? )?(\d{1,2})(?:st|nd|rd|th|er|\.)?(?:[ /-]| de )${MONTH}\.?,?(?:[ /-]| de )(\d{4}|\d{2})${TIME}${ZONE}$`,
  "iu",
);
const MONTH_DAY = new RegExp(
  String.raw`^(?:\p{L}{2,10}\.?,? )?${MONTH}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})${TIME}${ZONE}$`,
  "iu",
);
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const EPOCH_MS = /^\d{12,13}$/;
const EPOCH_S = /^\d{9,10}(?:\.\d{1,6})?$/;
const MAX_LENGTH = 70;

/** The shape of a date: its numbers in the order in which they stand, and what stands behind them. */
interface WrittenDate {
  /** "numbers" leaves open which of the first two is the day. */
  shape: "numbers" | "plain" | "epoch";
  year: string;
  first: number;
  second: number;
  /** Hour, minute, second, fraction, half of the day, zone. */
  rest: readonly (string | undefined)[];
  epochMs: number;
}

/**
 * A moment as ISO text, or undefined when the text is none. A time without a zone of its own is one of `zone`
 * (IANA); a day without a time is that day whatever the zone.
 */
export function parseDate(raw: string, order: DateOrder, zone = "UTC"): string | undefined {
  const written = readWritten(raw);
  return written && toMoment(written, order, zone);
}

/** What the text of a date leaves open; undefined for no date. */
export interface DateLook {
  /** Whether it is a date when read day first, and when read month first. */
  dayFirst: boolean;
  monthFirst: boolean;
  /** Whether day and month are both numbers. */
  numbers: boolean;
  /** Whether it has a time of day and no zone. */
  zoneless: boolean;
}

export function lookAtDate(raw: string): DateLook | undefined {
  const written = readWritten(raw);
  if (!written) return undefined;
  const numbers = written.shape === "numbers";
  const dayFirst = toMoment(written, "day-first", "UTC") !== undefined;
  const monthFirst = numbers ? toMoment(written, "month-first", "UTC") !== undefined : dayFirst;
  if (!dayFirst && !monthFirst) return undefined;
  const zoneless = written.rest[0] !== undefined && written.rest[5] === undefined;
  return { dayFirst, monthFirst, numbers, zoneless };
}

const RELATIVE =
  /^(?:just now|now|today|yesterday|heute|gestern|hier|aujourd'hui|hoy|ayer|last \p{L}+|(?:vor|il y a|hace) .{1,20}|.{1,20} ago)$/iu;

/** Whether a text says when only together with the day on which it was written: "yesterday", "2 days ago". */
export function isRelativeDate(raw: string): boolean {
  return raw.length <= MAX_LENGTH && RELATIVE.test(raw.trim());
}

function readWritten(raw: string): WrittenDate | undefined {
  const text = raw.trim();
  if (text.length < 6 || text.length > MAX_LENGTH || !/\d/.test(text)) return undefined;
  if (EPOCH_MS.test(text)) return epoch(Number(text));
  if (EPOCH_S.test(text)) return epoch(Math.round(Number(text) * 1000));
  const [, year, month, day, ...rest] = YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? [];
  if (year !== undefined) return plain(year, Number(month), Number(day), rest);
  const [, one, two, numbersYear = "", ...numbersRest] = NUMBERS.exec(text) ?? [];
  if (one !== undefined) {
    return { ...plain(numbersYear, Number(two), Number(one), numbersRest), shape: "numbers" };
  }
  const [, dayOf, monthOf = "", yearOf = "", ...dayRest] = DAY_MONTH.exec(text) ?? [];
  if (dayOf !== undefined) return plain(yearOf, monthNumber(monthOf), Number(dayOf), dayRest);
  const [, name, dayAfter, yearAfter = "", ...monthRest] = MONTH_DAY.exec(text) ?? [];
  return name === undefined ? undefined : plain(yearAfter, monthNumber(name), Number(dayAfter), monthRest);
}

function epoch(epochMs: number): WrittenDate {
  return { ...plain("1970", 1, 1, []), shape: "epoch", epochMs };
}

/** `first` is the day of a date written day first. */
function plain(
  year: string,
  second: number,
  first: number,
  rest: readonly (string | undefined)[],
): WrittenDate {
  return { shape: "plain", year, first, second, rest, epochMs: 0 };
}

function toMoment(written: WrittenDate, order: DateOrder, zone: string): string | undefined {
  if (written.shape === "epoch") return new Date(written.epochMs).toISOString();
  const swapped = written.shape === "numbers" && order === "month-first";
  const [day, month] = swapped ? [written.second, written.first] : [written.first, written.second];
  const [hour, minute, second, fraction, half, offset] = written.rest;
  const year = fullYear(Number(written.year), written.year.length);
  const h = hourOfDay(Number(hour ?? 0), half);
  const [mi, s] = [Number(minute ?? 0), Number(second ?? 0)];
  const ms = Number((fraction ?? "").slice(0, 3).padEnd(3, "0"));
  if (year < 1900 || year > 2200 || h === undefined || h > 23 || mi > 59 || s > 60) return undefined;
  const local = Date.UTC(year, month - 1, day, h, mi, Math.min(s, 59), ms);
  const date = new Date(local);
  // The 31st of April rolls over into May: such a day does not exist.
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  if (offset !== undefined) return new Date(local - zoneMinutes(offset) * 60_000).toISOString();
  return new Date(hour === undefined ? local : momentInZone(local, zone)).toISOString();
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

/** Hours ahead of UTC of the short names that stand for one zone in exports. */
const SHORT_ZONES = new Map([
  ["est", -5],
  ["edt", -4],
  ["cst", -6],
  ["cdt", -5],
  ["mst", -7],
  ["mdt", -6],
  ["pst", -8],
  ["pdt", -7],
  ["bst", 1],
  ["west", 1],
  ["cet", 1],
  ["cest", 2],
  ["eest", 3],
]);

function zoneMinutes(zone: string): number {
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!match) return (SHORT_ZONES.get(zone.toLowerCase()) ?? 0) * 60;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === "-" ? -minutes : minutes;
}
