import { findPersonalData } from "#app/engines/text/personal-data/find-personal-data.ts";
import type { PersonalKind } from "#app/engines/text/personal-data/personal-span.ts";
import { type PersonalChoices, personalKinds } from "../mapping/personal-choices.ts";

/** What replaces a piece of personal data by its kind; undefined for a kind that is kept. */
export type Redaction = ReadonlyMap<PersonalKind, string>;

/** Null where everything is kept, so that no text need be looked at. */
export function planRedaction(choices: PersonalChoices): Redaction | null {
  const redacted = personalKinds.filter(({ key }) => choices[key] === "redact");
  return redacted.length === 0 ? null : new Map(redacted.map(({ kind, token }) => [kind, token]));
}

/** The text with each piece of personal data of a chosen kind replaced by a word for what it was: "[e-mail]". */
export function redactText(text: string, redaction: Redaction): string {
  let redacted = "";
  let from = 0;
  for (const { start, end, kind } of findPersonalData(text)) {
    const token = redaction.get(kind);
    if (token === undefined) continue;
    redacted += text.slice(from, start) + token;
    from = end;
  }
  return from === 0 ? text : redacted + text.slice(from);
}
