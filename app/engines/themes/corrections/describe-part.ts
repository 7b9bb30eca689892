import type { ThemeTerm } from "../fitted-theme.ts";
import { statementStems } from "../statement-stems.ts";
import { countStems, findTerms } from "../theme-terms.ts";

const noNames: ReadonlySet<string> = new Set();

/** The words that mark a part of a theme against the whole of it, heaviest first. */
export function describePart(
  part: readonly { text: string }[],
  whole: readonly { text: string }[],
): ThemeTerm[] {
  const stemsOf = (statements: readonly { text: string }[]) =>
    statements.map(({ text }) => statementStems(text, noNames));
  return findTerms(part, stemsOf(part), countStems(stemsOf(whole)));
}
