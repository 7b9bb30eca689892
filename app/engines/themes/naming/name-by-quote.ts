import { findPersonalData } from "../../text/personal-data/find-personal-data.ts";
import { tokenize } from "../../text/tokenize.ts";
import { isPersonName } from "../person-names.ts";

const mostWords = 6;
const consideredQuotes = 10;

/**
 * The first words of the first statement that holds nothing personal, as the name of a theme for which no phrase was
 * found: those of a single sentence, or of a language whose grammar is not known. Undefined when all hold something.
 */
export function nameByQuote(texts: readonly string[], people: ReadonlySet<string>): string | undefined {
  for (const text of texts.slice(0, consideredQuotes)) {
    const words = tokenize(text).filter(({ kind }) => kind === "word");
    const last = words[Math.min(mostWords, words.length) - 1];
    if (last === undefined || findPersonalData(text).length > 0) continue;
    if (words.some((word) => isPersonName(word, people))) continue;
    const cut = text.slice(words[0]?.start ?? 0, last.end).replace(/\s+/g, " ");
    return words.length > mostWords ? `${cut} …` : cut;
  }
  return undefined;
}
