const DAY_SECONDS = 86_400;
/** Day 0 of Excel's calendar, whose 1900 has a 29 February: right from 1 March 1900 on. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999, Excel's last day. */
const LAST_DAY = 2_958_466;
/** Excel takes no longer format code. */
const LONGEST_CODE = 255;

/** How a number is shown: as a day, a time of day, both, a span of time, or as a number. */
export type NumberLook = "number" | "date" | "time" | "date-time" | "span";

/** The looks of Excel's own formats (ECMA-376 part 1, 18.8.30); the others are numbers. */
export function builtinLook(id: number): NumberLook {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return "date";
  if (id === 22) return "date-time";
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return "time";
  return id === 46 ? "span" : "number";
}

/** The look of a format code such as "dd/mm/yyyy hh:mm" or `[$-409]0.00" days"`. */
export function lookOf(code: string): NumberLook {
  const first = code.slice(0, LONGEST_CODE).split(";", 1)[0] ?? "";
  if (/\[(?:h+|m+|s+)\]/i.test(first)) return "span";
  const letters = first
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
    .replace(/am\/pm|a\/p|general/gi, "")
    .toLowerCase();
  const isDay = /[yd]/.test(letters) || /m{3,}/.test(letters) || (/m/.test(letters) && !/[hs]/.test(letters));
  const isTime = /[hs]/.test(letters);
  if (isDay) return isTime ? "date-time" : "date";
  return isTime ? "time" : "number";
}

/** A number as its cell shows it, in ISO order; the number itself where it is no day that Excel knows. */
export function dateText(serial: number, look: NumberLook, is1904: boolean): string {
  if (look === "number" || serial < 0 || serial > LAST_DAY) return String(serial);
  const seconds = Math.round(serial * DAY_SECONDS);
  if (look === "span") return clock(seconds);
  const days = Math.floor(seconds / DAY_SECONDS);
  const rest = seconds % DAY_SECONDS;
  if (look === "time" && days === 0) return clock(rest);
  // Before March 1900 Excel's days are one off, since it counts a day that never was (kept from Lotus 1-2-3).
  const fix = !is1904 && days > 0 && days < 60 ? 1 : 0;
  const day = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + (days + fix) * DAY_SECONDS * 1000);
  const date = day.toISOString().slice(0, 10);
  return look === "date" && rest === 0 ? date : `${date} ${clock(rest)}`;
}

function clock(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}
