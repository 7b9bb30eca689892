import type { ThemeStatement } from "../fitted-theme.ts";
import type { Phrase } from "./phrase.ts";
import { findPhrases } from "./phrases.ts";

/** A statement and the stems it is compared by. */
export type NamedStatement = { statement: ThemeStatement; stems: readonly string[] };

/** What all statements of a fit say: the phrases of each, and where each stem occurs. */
export type PhraseTable = {
  ofStatement: ReadonlyMap<string, readonly Phrase[]>;
  stemsOf: ReadonlyMap<string, ReadonlySet<string>>;
  saidIn: ReadonlyMap<string, readonly string[]>;
};

/** Finds the phrases of all statements once; they are counted inside and outside of each theme. */
export function readPhrases(members: readonly NamedStatement[], people: ReadonlySet<string>): PhraseTable {
  const ofStatement = new Map<string, readonly Phrase[]>();
  const stemsOf = new Map<string, ReadonlySet<string>>();
  const saidIn = new Map<string, string[]>();
  for (const { statement, stems } of members) {
    const own = new Set(stems);
    ofStatement.set(statement.id, findPhrases(statement.text, people));
    stemsOf.set(statement.id, own);
    for (const stem of own) {
      const known = saidIn.get(stem);
      if (known === undefined) saidIn.set(stem, [statement.id]);
      else known.push(statement.id);
    }
  }
  return { ofStatement, stemsOf, saidIn };
}
