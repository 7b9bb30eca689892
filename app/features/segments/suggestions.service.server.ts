import { suggestSegments } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { describeCondition } from "./rules/condition-words.ts";
import { ruleNames } from "./rules/explain-rule.server.ts";
import {
  type Look,
  type Suggestion,
  selectLook,
  selectSuggestions,
} from "./suggestions.repository.server.ts";

export type { Look, Suggestion } from "./suggestions.repository.server.ts";

/** How the last look for groups ended, and what it found, the largest group first; `look` is null while nobody looked. */
async function getSuggestions(db: Db): Promise<{ look: Look | null; suggestions: Suggestion[] }> {
  const look = await selectLook(db);
  return { look: look ?? null, suggestions: await selectSuggestions(db, look?.suggestionIds ?? []) };
}

/** The groups found last, the largest first; none while nobody looked or no clear groups exist. */
export async function listSuggestions(db: Db): Promise<Suggestion[]> {
  return (await getSuggestions(db)).suggestions;
}

/** What was found last, with its traits in words, for pages. */
export async function explainSuggestions(db: Db) {
  const [{ look, suggestions }, names] = await Promise.all([getSuggestions(db), ruleNames(db)]);
  return {
    look,
    suggestions: suggestions.map(({ rule, traits, ...suggestion }) => ({
      ...suggestion,
      traits: traits.map((trait) => ({ ...trait, text: describeCondition(trait.condition, names) })),
    })),
  };
}

/** Throws NotFoundError when the groups were looked for anew since. */
export async function getSuggestion(db: Db, id: string): Promise<Suggestion> {
  const { suggestions } = await getSuggestions(db);
  const suggestion = suggestions.find((candidate) => candidate.id === id);
  if (!suggestion) throw new NotFoundError("This suggestion is gone: the groups were looked for anew since.");
  return suggestion;
}

/** Has the worker look for groups; returns the job's id. */
export async function requestSuggestions(db: Db): Promise<string> {
  return db.transaction().execute((trx) => enqueue(trx, suggestSegments, {}));
}
