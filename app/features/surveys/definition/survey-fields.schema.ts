import { z } from "zod";
import { tidyText } from "#app/lib/text.ts";

/*
 * Field shapes that take the same value from JSON (true, 5, null) and from a form post, where all is text
 * ("on", "5", ""). What comes out is always the JSON form.
 */

// Ids become form field names, and the form reader refuses these words there.
const refusedIds = new Set(["constructor", "prototype"]);

/** A short stable id such as "why-us": lower-case letters, digits and single hyphens, a letter first. */
export function identifier(what: string) {
  return (
    z
      .string()
      .max(64, `Expected ${what} of at most 64 characters.`)
      // A number alone would make the form reader take the fields for a list.
      .regex(
        /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
        `Expected ${what} of lower-case letters, digits and hyphens, beginning with a letter.`,
      )
      .refine((id) => !refusedIds.has(id), `This ${what} cannot be used; choose another.`)
  );
}

/** One line or paragraph that must not be empty; outer white space is dropped and NUL, which PostgreSQL cannot store. */
export function requiredText(what: string, max: number) {
  return z
    .string(`Expected ${what}.`)
    .transform(tidyText)
    .pipe(z.string().min(1, `Expected ${what}.`).max(max, `Expected at most ${max} characters.`));
}

/** A text that may be left empty. */
export function optionalText(max: number) {
  return z
    .string()
    .transform(tidyText)
    .pipe(z.string().max(max, `Expected at most ${max} characters.`))
    .default("");
}

/** A ticked box: true, "on" or "true"; anything else that a form or JSON can say is false. */
export const flag = z
  .union([z.boolean(), z.enum(["on", "true", "false", ""]), z.null()])
  .transform((value) => value === true || value === "on" || value === "true")
  .default(false);

/** A number within limits, or null when left empty. */
export function optionalNumber(min: number, max: number, kind: "whole" | "any" = "whole") {
  const expected = `Expected a ${kind === "whole" ? "whole number" : "number"} from ${min} to ${max}, or nothing.`;
  const inRange = (value: number) =>
    Number.isFinite(value) && value >= min && value <= max && (kind === "any" || Number.isInteger(value));
  return z
    .union(
      [
        z.null(),
        z.number(expected).refine(inRange, expected),
        z.string(expected).transform((text, context) => {
          if (text.trim() === "") return null;
          const value = Number(text);
          if (!inRange(value)) context.addIssue({ code: "custom", message: expected });
          return value;
        }),
      ],
      expected,
    )
    .default(null);
}

/** One of a few numbers, posted as text or given as a number. */
export function choice(values: readonly number[], fallback: number) {
  const expected = `Expected one of ${values.join(", ")}.`;
  return z
    .union([z.number(expected), z.string(expected).transform(Number)], expected)
    .refine((value) => values.includes(value), expected)
    .default(fallback);
}
