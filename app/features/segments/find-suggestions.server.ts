import { setTimeout } from "node:timers/promises";
import { tallyRules } from "#app/engines/personas/grouping/rule-tally.ts";
import { placeInGroups, type SuggestedGroup } from "#app/engines/personas/grouping/suggest-groups.ts";
import { tallyTraits } from "#app/engines/personas/grouping/trait-tally.ts";
import type { ShowProgress } from "#app/jobs/handler.ts";
import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { describeEveryone, describeSample, whatDescribes } from "./grouping-features.server.ts";
import { toCondition } from "./predicate-condition.ts";
import type { RuleNames } from "./rules/condition-words.ts";
import { ruleNames } from "./rules/explain-rule.server.ts";
import { placedConditions } from "./segment-rule.ts";
import { suggestInThread } from "./suggest-in-thread.server.ts";
import {
  deleteSomeMembers,
  deleteSuggestion,
  insertSuggestionMembers,
  selectOtherSuggestions,
} from "./suggestion-members.repository.server.ts";
import { nameGroup } from "./suggestion-names.ts";
import {
  insertSuggestions,
  type Suggestion,
  saveLook,
  selectLook,
  updateSuggestion,
} from "./suggestions.repository.server.ts";

const TRAITS = 8;
/** Between two writes an answer gets its turn. */
const PAUSE_MS = 5;
const REMOVED_AT_ONCE = 500;

interface Run {
  progress: ShowProgress;
  signal: AbortSignal;
}

/**
 * Looks for groups among a sample of the customers, puts all customers into them, counts what sets each apart, and shows the outcome in
 * the place of the last one, at once. Safe to run twice; what a broken run left is cleared away by the next.
 */
export async function findSuggestions(db: Db, { progress, signal }: Run): Promise<void> {
  const now = nowIso();
  await clearAway(db, (await selectLook(db))?.suggestionIds ?? []);
  const describing = await whatDescribes(db, now);
  const sample = await describeSample(db, describing);
  await progress(0, null, "looking for groups");
  const found = await suggestInThread({ features: sample.features, customers: sample.ids.length }, signal);
  const names = await ruleNames(db);
  const suggestions = found.groups.map((group) => firstForm(group, now, names));
  await db.transaction().execute((trx) => insertSuggestions(trx, suggestions));

  const traits = tallyTraits(sample.features, suggestions.length);
  const rules = tallyRules(found.groups.map((group) => group.rule));
  const sizes = suggestions.map(() => 0);
  let customers = 0;
  if (found.placing) {
    for await (const { ids, features } of describeEveryone(db, describing)) {
      signal.throwIfAborted();
      const placed = placeInGroups(found.placing, features, ids.length);
      traits.add(features, placed);
      rules.add(features, placed);
      const members = ids.flatMap((customerId, index) => {
        const position = placed[index] ?? -1;
        const suggestion = suggestions[position];
        if (!suggestion) return [];
        sizes[position] = (sizes[position] ?? 0) + 1;
        return [{ suggestionId: suggestion.id, customerId }];
      });
      await db.transaction().execute((trx) => insertSuggestionMembers(trx, members));
      customers += ids.length;
      await progress(customers, null, "customers placed");
      await setTimeout(PAUSE_MS);
    }
  } else customers = sample.ids.length;

  await db.transaction().execute(async (trx) => {
    for (const [position, suggestion] of suggestions.entries()) {
      const traitsOf = traits.traitsOf(position, TRAITS).map(({ predicate, ...trait }) => ({
        ...trait,
        condition: toCondition(predicate),
      }));
      await updateSuggestion(trx, {
        ...suggestion,
        ...rules.fitOf(position),
        name: nameGroup(traitsOf, conditionsOf(suggestion), names),
        size: sizes[position] ?? 0,
        traits: traitsOf,
      });
    }
    await saveLook(trx, {
      outcome: found.outcome,
      lookedAt: now,
      suggestionIds: suggestions.map((suggestion) => suggestion.id),
      customers,
      sampled: sample.ids.length,
      used: found.used,
      unplaced: customers - sizes.reduce((sum, size) => sum + size, 0),
      crispness: found.clarity?.crispness ?? null,
      crowdMean: found.clarity?.crowdMean ?? null,
    });
  });
  await clearAway(
    db,
    suggestions.map((suggestion) => suggestion.id),
  );
}

function firstForm({ rule, members, stability }: SuggestedGroup, now: string, names: RuleNames): Suggestion {
  const conditions = rule.predicates.map(toCondition);
  return {
    id: newId(),
    name: nameGroup([], conditions, names),
    rule: { match: rule.match, items: conditions },
    size: members.length,
    precision: rule.precision,
    recall: rule.recall,
    traits: [],
    stability,
    suggestedAt: now,
  };
}

function conditionsOf({ rule }: Suggestion) {
  return placedConditions(rule).map(({ condition }) => condition);
}

/** Removes all suggestions but these, a few members at a time. */
async function clearAway(db: Db, kept: readonly string[]): Promise<void> {
  for (const id of await selectOtherSuggestions(db, kept)) {
    while ((await db.transaction().execute((trx) => deleteSomeMembers(trx, id, REMOVED_AT_ONCE))) > 0) {
      await setTimeout(PAUSE_MS);
    }
    await db.transaction().execute((trx) => deleteSuggestion(trx, id));
  }
}
