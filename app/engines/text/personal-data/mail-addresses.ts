import type { PersonalSpan } from "./personal-span.ts";

// RFC 5321, 4.5.3.1: at most 64 characters before the sign, 255 after it.
const mostBefore = 64;
const mostAfter = 255;
const localCharacter = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]/u;
const domainCharacter = /[\p{L}\p{N}.-]/u;

/** E-mail addresses: what stands around an "@" as far as an address can go. Each sign is looked at once. */
export function findMailAddresses(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (start > 0 && at - start < mostBefore && localCharacter.test(text[start - 1] ?? "")) start -= 1;
    let end = at + 1;
    while (end < text.length && end - at < mostAfter && domainCharacter.test(text[end] ?? "")) end += 1;
    // A full stop after an address ends the sentence.
    while (/[.-]/.test(text[end - 1] ?? "")) end -= 1;
    if (start < at && text.slice(at, end).includes(".")) spans.push({ start, end, kind: "e-mail address" });
  }
  return spans;
}
