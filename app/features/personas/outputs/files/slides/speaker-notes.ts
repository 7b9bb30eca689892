import { numbersInWords, wordingInWords } from "../../evidence-words.ts";
import type { DocumentLine } from "../../persona-document.ts";
import { cleanLetters } from "../letters/clean-letters.ts";
import { attributionOf, originsOf } from "../wording.ts";

const MOST_QUOTES = 3;
const LONGEST_QUOTE = 400;

/** What stands behind the lines of a slide, for whoever speaks: numbers, sources and quotes. */
export function speakerNotes(lines: readonly DocumentLine[]): string {
  return lines.map(noteOf).join("\n\n");
}

function noteOf(line: DocumentLine): string {
  const { text, origin, evidence, quotes, against } = line;
  const words = (quote: DocumentLine["quotes"][number]) =>
    `“${cleanLetters(quote.text).slice(0, LONGEST_QUOTE)}” (${attributionOf(quote)})`;
  return [
    cleanLetters(text).slice(0, LONGEST_QUOTE),
    origin === "evidence" ? numbersInWords(evidence) : `${origin}: nobody has been counted for it`,
    originsOf(evidence),
    wordingInWords(line),
    ...quotes.slice(0, MOST_QUOTES).map(words),
    ...against.slice(0, MOST_QUOTES).map((quote) => `Against it: ${words(quote)}`),
  ]
    .map(cleanLetters)
    .filter((part) => part !== "")
    .join("\n");
}
