import { DAY_MS, daysBefore } from "#app/lib/clock.ts";
import { readYesOrNo } from "#app/lib/yes-or-no.ts";
import type { Attribute } from "./attribute.schema.ts";

export type ParsedAttributeValue =
  | { ok: true; text: string; number: number | null }
  | { ok: false; reason: string };

/** Reads a raw text as a value of the attribute, or says what was expected and what came. */
export function parseAttributeValue(
  attribute: Pick<Attribute, "label" | "valueType" | "options">,
  raw: string,
): ParsedAttributeValue {
  const text = raw.trim().slice(0, 2000);
  const wrong = (expected: string): ParsedAttributeValue => ({
    ok: false,
    reason: `${attribute.label}: expected ${expected}, got "${text.slice(0, 60)}"`,
  });
  if (text === "") return wrong("a value");
  switch (attribute.valueType) {
    case "text":
      return { ok: true, text, number: null };
    case "number": {
      const number = Number(text);
      // Beyond that, numbers are not exact, and the database refuses them.
      return Math.abs(number) <= Number.MAX_SAFE_INTEGER
        ? { ok: true, text: String(number), number }
        : wrong("a number");
    }
    case "date": {
      const valid = /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text.slice(0, 10)));
      return valid ? { ok: true, text: text.slice(0, 10), number: null } : wrong("a date such as 2026-03-31");
    }
    case "boolean": {
      const isTrue = readYesOrNo(text);
      return isTrue === undefined
        ? wrong("yes or no")
        : { ok: true, text: isTrue ? "yes" : "no", number: isTrue ? 1 : 0 };
    }
    case "choice": {
      const option = attribute.options.find((candidate) => candidate.toLowerCase() === text.toLowerCase());
      return option === undefined
        ? wrong(`one of ${attribute.options.slice(0, 8).join(", ")}`)
        : { ok: true, text: option, number: null };
    }
  }
}

/** When a value stops being fresh (ISO text): by its own end, else by the attribute's freshness; null for never. */
export function expiryOf(
  value: { learntAt: string; expiresAt?: string | null },
  freshDays: number | null,
): string | null {
  if (typeof value.expiresAt === "string") return value.expiresAt;
  return freshDays === null ? null : daysBefore(value.learntAt, -freshDays);
}

/** Whether a value learnt at `learntAt` has outlived the attribute's freshness at `now` (both ISO text). */
export function isStale(learntAt: string, freshDays: number | null, now: string): boolean {
  if (freshDays === null) return false;
  return Date.parse(now) - Date.parse(learntAt) > freshDays * DAY_MS;
}
