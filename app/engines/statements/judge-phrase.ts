import { extractStatements } from "./extract-statements.ts";
import type { KindScores } from "./statement.ts";

/** How surely a phrase is read as each kind when nothing stands around it, 0 to 1. */
export function judgePhrase(phrase: string): KindScores {
  return extractStatements({ id: "", text: phrase, rating: null }, { wholeItems: true }).kindScores;
}
