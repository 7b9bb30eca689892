import type { IdentifiedGroup } from "../fit-themes.ts";
import type { ThemeStatement, ThemeTerm } from "../fitted-theme.ts";
import { findTerms, type StemCounts } from "../theme-terms.ts";
import { addScaled, dot, normalise } from "../vectors/matrix.ts";
import { findKeyPhrases, type KeyPhrase } from "./key-phrases.ts";
import type { PhraseTable } from "./phrase-table.ts";

/** What names of a fit are chosen by. */
export type NamingBackground = {
  stems: StemCounts;
  phrases: PhraseTable;
  /** The vector of some stems in the space of the fit. */
  embed: (stems: readonly string[]) => Float32Array;
};

/** What marks one group, or several together. */
export type GroupPhrases = { statements: ThemeStatement[]; terms: ThemeTerm[]; phrases: KeyPhrase[] };

/** What marks the statements of one or more groups among all of the fit: terms, and phrases near their common middle. */
export function readGroupPhrases(
  groups: readonly IdentifiedGroup[],
  background: NamingBackground,
): GroupPhrases {
  const members = groups.flatMap((group) => group.members);
  const statements = members.map(({ statement }) => statement);
  const stems = members.map((member) => member.stems);
  const middle = middleOf(groups);
  const likeness = (own: readonly string[]) => Math.max(0, dot(background.embed(own), middle));
  return {
    statements,
    terms: findTerms(statements, stems, background.stems),
    phrases: findKeyPhrases(members, background.phrases, likeness),
  };
}

function middleOf(groups: readonly IdentifiedGroup[]): Float32Array {
  const [first, ...others] = groups;
  const middle = Float32Array.from(first?.direction ?? []);
  for (const { direction } of others) addScaled(middle, direction, 1);
  return normalise(middle);
}
