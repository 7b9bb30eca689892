import { z } from "zod";
import { tidyText } from "#app/lib/text.ts";
import type { AnswerValue } from "./answer-value.ts";
import type { ChoiceQuestion, Question } from "./survey.schema.ts";
import { OTHER_OPTION_ID, surveyLimits } from "./survey-limits.ts";

type Checked = { ok: true; value: AnswerValue | null } | { ok: false; message: string };
type Posted = { values: readonly string[]; other: string };

const wrong = (message: string): Checked => ({ ok: false, message });
const right = (value: AnswerValue | null): Checked => ({ ok: true, value });

/** Checks what came for one question against its type and limits; null is an optional question left out. */
export function checkAnswer(question: Question, posted: Posted): Checked {
  if ("options" in question) return checkChoice(question, posted);
  const text = tidyText(posted.values[0] ?? "");
  if (posted.values.length > 1) return wrong(`One answer is expected here; ${posted.values.length} came.`);
  if (question.type === "consent") return checkConsent(question.required, text);
  if (text === "") {
    return question.required ? wrong("An answer is expected here; nothing was entered.") : right(null);
  }
  switch (question.type) {
    case "short-text":
      return checkText(text, question.maxLength ?? surveyLimits.shortText);
    case "long-text":
      return checkText(text, question.maxLength ?? surveyLimits.longText);
    case "stars":
      return checkNumber(text, 1, question.scale, true);
    case "nps":
      return checkNumber(text, 0, 10, true);
    case "number":
      return checkNumber(text, question.min, question.max, question.wholeNumbers);
    case "date":
      return checkDate(text, question.earliest, question.latest);
    case "email":
      return checkEmail(text);
  }
}

function checkText(text: string, max: number): Checked {
  if (text.length > max) return wrong(`At most ${max} characters are expected here; ${text.length} came.`);
  return right({ kind: "text", text });
}

function checkNumber(text: string, min: number | null, max: number | null, whole: boolean): Checked {
  const expected = `${whole ? "A whole number" : "A number"}${range(min, max)} is expected here; ${came(text)}`;
  // Number() alone would take "0x10", "1e400" and "Infinity" too.
  if (!/^[+-]?\d{1,15}(?:\.\d{1,12})?$/.test(text)) return wrong(expected);
  const number = Number(text);
  if (whole && !Number.isInteger(number)) return wrong(expected);
  if ((min !== null && number < min) || (max !== null && number > max)) return wrong(expected);
  return right({ kind: "number", number });
}

function checkDate(text: string, earliest: string | null, latest: string | null): Checked {
  const between = range(earliest, latest);
  const expected = `A date such as 2026-03-31${between} is expected here; ${came(text)}`;
  if (!z.iso.date().safeParse(text).success) return wrong(expected);
  if ((earliest !== null && text < earliest) || (latest !== null && text > latest)) return wrong(expected);
  return right({ kind: "text", text });
}

function checkEmail(text: string): Checked {
  const valid = text.length <= 254 && z.email().safeParse(text).success;
  if (!valid) return wrong(`An e-mail address such as name@example.com is expected here; ${came(text)}`);
  return right({ kind: "text", text });
}

function checkConsent(required: boolean, text: string): Checked {
  if (text !== "" && text !== "yes") return wrong(`A tick is expected here, or none; ${came(text)}`);
  if (required && text === "") return wrong("Your agreement is expected here; the box was not ticked.");
  return right({ kind: "consent", given: text === "yes" });
}

function checkChoice(question: ChoiceQuestion, posted: Posted): Checked {
  const chosen = [...new Set(posted.values.filter((value) => value !== ""))];
  const typed = question.other ? tidyText(posted.other) : "";
  const single = question.type !== "multiple-choice";
  // Someone who types beside "other" without ticking it has answered; with another option chosen on a
  // single choice, the typed text was left behind.
  const other = chosen.includes(OTHER_OPTION_ID) || (typed !== "" && (!single || chosen.length === 0));
  const optionIds = chosen.filter((id) => id !== OTHER_OPTION_ID);
  const unknown = optionIds.find((id) => !question.options.some((option) => option.id === id));
  if (unknown !== undefined) return wrong(`One of the listed options is expected here; ${came(unknown)}`);
  if (other && !question.other)
    return wrong('One of the listed options is expected here; "other" is not offered.');
  const count = optionIds.length + (other ? 1 : 0);
  if (count === 0)
    return question.required ? wrong("A choice is expected here; nothing was chosen.") : right(null);
  if (single && count > 1) return wrong(`One choice is expected here; ${count} came.`);
  if (other && typed === "") return wrong('Please say what "other" is; nothing was entered beside it.');
  if (typed.length > surveyLimits.shortText) {
    return wrong(
      `At most ${surveyLimits.shortText} characters are expected beside "other"; ${typed.length} came.`,
    );
  }
  if (question.type === "multiple-choice") {
    const { minChoices, maxChoices } = question;
    if ((minChoices !== null && count < minChoices) || (maxChoices !== null && count > maxChoices)) {
      return wrong(`Choices${range(minChoices, maxChoices)} in number are expected here; ${count} came.`);
    }
  }
  return right({ kind: "choice", optionIds, other: other ? typed : null });
}

function range(low: number | string | null, high: number | string | null): string {
  if (low !== null && high !== null) return ` from ${low} to ${high}`;
  if (low !== null) return ` of at least ${low}`;
  return high === null ? "" : ` of at most ${high}`;
}

function came(text: string): string {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `"${shown}" came.`;
}
