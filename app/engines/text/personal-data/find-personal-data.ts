import { findMailAddresses } from "./mail-addresses.ts";
import { findNames } from "./names.ts";
import { findNumbers } from "./numbers.ts";
import type { PersonalSpan } from "./personal-span.ts";
import { findStreetAddresses } from "./street-addresses.ts";

// Looked at piece by piece, so that a text of any length costs in proportion; nothing personal is as long as the overlap.
const pieceLength = 20_000;
const overlap = 400;

/**
 * What in a text says who or where somebody is: e-mail addresses, phone, card, bank and long reference numbers, street
 * addresses, and names next to a greeting, a signature or a title. In order and without overlap; two that overlap are one,
 * of the kind of the longer. It recognises forms, not facts: a name in the middle of a sentence that is no
 * common given name is not found.
 */
export function findPersonalData(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  for (let from = 0; from === 0 || from + overlap < text.length; from += pieceLength - overlap) {
    const piece = text.slice(from, from + pieceLength);
    for (const find of [findMailAddresses, findNumbers, findStreetAddresses, findNames]) {
      for (const { start, end, kind } of find(piece))
        found.push({ start: start + from, end: end + from, kind });
    }
  }
  return withoutOverlap(found);
}

function withoutOverlap(spans: readonly PersonalSpan[]): PersonalSpan[] {
  const kept: PersonalSpan[] = [];
  const inOrder = spans.toSorted((one, other) => one.start - other.start || other.end - one.end);
  for (const span of inOrder) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
    // "Anna Elm Street 5" is no name followed by a number: nothing of either may be left over.
    else
      kept[kept.length - 1] = { ...longer(last, span), start: last.start, end: Math.max(last.end, span.end) };
  }
  return kept;
}

function longer(one: PersonalSpan, other: PersonalSpan): PersonalSpan {
  return other.end - other.start > one.end - one.start ? other : one;
}

/** The text with each piece of personal data replaced by what it was: "[e-mail address]". */
export function hidePersonalData(text: string): string {
  let hidden = "";
  let from = 0;
  for (const { start, end, kind } of findPersonalData(text)) {
    hidden += `${text.slice(from, start)}[${kind}]`;
    from = end;
  }
  return hidden + text.slice(from);
}
