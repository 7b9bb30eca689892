import type { AddressLine, ContactField } from "../answers/answer-parts.ts";
import type { PublicWords } from "./public-words.ts";

/** What a contact field or a line of an address is called on the page. */
export function partWord(words: PublicWords, part: ContactField | AddressLine): string {
  return part === "postal-code" ? words.postalCode : words[part];
}
