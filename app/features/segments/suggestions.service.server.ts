import type { Predicate } from "#app/engines/personas/grouping/feature.ts";
import { type GroupTrait, groupTraits } from "#app/engines/personas/grouping/group-traits.ts";
import { suggestGroups } from "#app/engines/personas/grouping/suggest-groups.ts";
import { suggestSegments } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { gatherGroupingFeatures } from "./grouping-features.server.ts";
import { toCondition } from "./predicate-condition.ts";
import type { Condition } from "./rules/condition.schema.ts";
import { describeCondition, type RuleNames } from "./rules/condition-words.ts";
import { ruleNames } from "./rules/explain-rule.server.ts";
import { replaceSuggestions, type Suggestion, selectSuggestions } from "./suggestions.repository.server.ts";

const TRAITS = 6;

/** The groups found last, the largest first; none while nobody looked or no clear groups exist. */
export async function listSuggestions(db: Db): Promise<Suggestion[]> {
  return selectSuggestions(db);
}

/** Throws NotFoundError when the groups were looked for anew since. */
export async function getSuggestion(db: Db, id: string): Promise<Suggestion> {
  const suggestion = (await selectSuggestions(db)).find((candidate) => candidate.id === id);
  if (!suggestion) throw new NotFoundError("This suggestion is gone: the groups were looked for anew since.");
  return suggestion;
}

/** Has the worker look for groups; returns the job's id. */
export async function requestSuggestions(db: Db): Promise<string> {
  return db.transaction().execute((trx) => enqueue(trx, suggestSegments, {}));
}

/** Looks for groups among the customers and keeps them as suggestions. Safe to run twice. */
export async function findSuggestions(db: Db): Promise<void> {
  const now = nowIso();
  const { features, customers } = await gatherGroupingFeatures(db, now);
  const { groups } = suggestGroups(features, customers);
  const names = await ruleNames(db);
  const suggestions = groups.map((group) => {
    const members = new Set(group.members);
    const inGroup = Array.from({ length: customers }, (_, index) => members.has(index));
    const traits = groupTraits(features, inGroup, TRAITS);
    const conditions = group.rule.predicates.map(toCondition);
    return {
      name: nameOf(traits, conditions, names),
      rule: { match: "all" as const, items: conditions },
      size: group.members.length,
      precision: group.rule.precision,
      recall: group.rule.recall,
      traits: traits.map((trait) => ({
        text: inWords(trait.predicate, names),
        share: trait.members / Math.max(1, trait.membersKnown),
        othersShare: trait.others / Math.max(1, trait.othersKnown),
      })),
      suggestedAt: now,
    };
  });
  await db.transaction().execute((trx) => replaceSuggestions(trx, suggestions));
}

function inWords(predicate: Predicate, names: RuleNames): string {
  return describeCondition(toCondition(predicate), names);
}

/** A trait names a group when at least this share of it has it. */
const NAMING_SHARE = 0.3;

/** The two values that mark the group most, such as "Retired, Letter"; without any, its rule in words. */
function nameOf(traits: readonly GroupTrait[], conditions: readonly Condition[], names: RuleNames): string {
  const values = traits.flatMap(({ predicate, members, membersKnown }) =>
    predicate.test === "is" && members / Math.max(1, membersKnown) >= NAMING_SHARE ? [predicate.value] : [],
  );
  if (values.length > 0) return values.slice(0, 2).join(", ");
  return conditions.map((condition) => describeCondition(condition, names)).join(", ");
}
