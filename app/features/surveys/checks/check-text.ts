import { type Checked, came, range, right, wrong } from "./checked.ts";
import { isEmail, isIsoDate, readNumber } from "./written-forms.ts";

export function checkText(text: string, max: number): Checked {
  if (text.length > max) return wrong(`At most ${max} characters are expected here; ${text.length} came.`);
  return right({ kind: "text", text });
}

export function checkNumber(text: string, min: number | null, max: number | null, whole: boolean): Checked {
  const expected = `${whole ? "A whole number" : "A number"}${range(min, max)} is expected here; ${came(text)}`;
  const number = readNumber(text);
  if (number === null || (whole && !Number.isInteger(number))) return wrong(expected);
  if ((min !== null && number < min) || (max !== null && number > max)) return wrong(expected);
  return right({ kind: "number", number });
}

export function checkDate(text: string, earliest: string | null, latest: string | null): Checked {
  const between = range(earliest, latest);
  const expected = `A date such as 2026-03-31${between} is expected here; ${came(text)}`;
  if (!isIsoDate(text)) return wrong(expected);
  if ((earliest !== null && text < earliest) || (latest !== null && text > latest)) return wrong(expected);
  return right({ kind: "text", text });
}

export function checkEmail(text: string): Checked {
  if (!isEmail(text)) {
    return wrong(`An e-mail address such as name@example.com is expected here; ${came(text)}`);
  }
  return right({ kind: "text", text });
}

export function checkConsent(required: boolean, text: string): Checked {
  if (text !== "" && text !== "yes") return wrong(`A tick is expected here, or none; ${came(text)}`);
  if (required && text === "") {
    return { ok: false, why: "missing", message: "Your agreement is expected here; the box was not ticked." };
  }
  return right({ kind: "consent", given: text === "yes" });
}
