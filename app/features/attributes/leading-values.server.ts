import type { Db } from "#db/client.server.ts";
import { selectLeading } from "./attribute-values.repository.server.ts";
import { selectRules } from "./attributes.repository.server.ts";
import { type Claim, type RuleOfAttribute, valueSources } from "./leading-rule.ts";

/** The value that leads, as far as it takes to decide whether another one does. */
export interface Leader extends Claim {
  text: string;
}

/** An attribute that is not known here, as in a trial of an import, has the usual rule. */
const USUAL: RuleOfAttribute = { leadingRule: "newest", sourceOrder: valueSources };

/** Gives the rule of each of some attributes. */
export async function rulesOf(
  db: Db,
  attributeIds: readonly string[],
): Promise<(attributeId: string) => RuleOfAttribute> {
  const rules = new Map((await selectRules(db, attributeIds)).map(({ id, ...rule }) => [id, rule]));
  return (attributeId) => rules.get(attributeId) ?? USUAL;
}

/** What leads of some attributes on some subjects, under "attribute's id, space, subject's id". */
export async function leadingOf(
  db: Db,
  column: "customer_id" | "company_id",
  subjectIds: readonly string[],
  attributeIds: readonly string[],
): Promise<Map<string, Leader>> {
  const leaders = new Map<string, Leader>();
  for (let start = 0; start < subjectIds.length; start += 500) {
    const rows = await selectLeading(db, column, subjectIds.slice(start, start + 500), attributeIds);
    for (const { attributeId, subjectId, ...leader } of rows)
      leaders.set(`${attributeId} ${subjectId}`, leader);
  }
  return leaders;
}
