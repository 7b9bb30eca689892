import { type Fit, type Verdict, weighFit } from "#app/engines/profiles/ideal/fit.ts";
import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { IdealComparison } from "./compare-ideal.ts";
import type { Criterion } from "./criterion.ts";
import { gatherKnownFacts, type ScoredMeasures } from "./gather-known-facts.server.ts";
import { selectIdeal, writeFindings } from "./ideal-customer.repository.server.ts";
import { judgeCriterion, type KnownFacts } from "./judge-criterion.ts";

/** How one customer was judged by the ideal. */
export interface JudgedCustomer {
  verdicts: Verdict[];
  fit: Fit;
  facts: KnownFacts;
}

/** The criteria as they are now, to judge any number of customers by. */
export interface IdealInForce {
  criteria: readonly Criterion[];
  changedAt: string;
}

/** The ideal customer profile; undefined until somebody gave it a criterion. */
export async function findIdealInForce(db: Db): Promise<IdealInForce | undefined> {
  const ideal = await selectIdeal(db);
  return ideal && ideal.criteria.length > 0 ? ideal : undefined;
}

/**
 * Judges some customers (at most 500) by the ideal; `scored` are measures newer than the stored ones, and `attributeIds`
 * attributes whose values are wanted beside. `now` is ISO text.
 */
export async function judgeFits(
  db: Db,
  { criteria }: IdealInForce,
  ids: readonly string[],
  now: string,
  scored?: ReadonlyMap<string, ScoredMeasures>,
  attributeIds: readonly string[] = [],
): Promise<Map<string, JudgedCustomer>> {
  const known = await gatherKnownFacts(db, ids, criteria, attributeIds, now, scored);
  const weights = criteria.map(({ weight }) => weight);
  return new Map(
    [...known].map(([id, facts]) => {
      const verdicts = criteria.map(({ condition }) => judgeCriterion(condition, facts, now));
      return [id, { verdicts, fit: weighFit(verdicts, weights), facts }];
    }),
  );
}

/** Of more attributes the traits beside the criteria are not looked at. */
const MOST_COMPARED = 30;

/** A comparison of the best customers with all others, still empty, and the attributes it wants to know of each. */
export async function beginComparison(
  db: Db,
  { criteria }: IdealInForce,
): Promise<{ comparison: IdealComparison; attributeIds: string[] }> {
  const asked = new Set(
    criteria.flatMap(({ condition }) => (condition.about === "attribute" ? [condition.attributeId] : [])),
  );
  const beside = (await listAttributes(db))
    .filter((attribute: Attribute) => !asked.has(attribute.id))
    .filter(({ valueType }) => valueType === "choice" || valueType === "boolean")
    .slice(0, MOST_COMPARED);
  return {
    comparison: new IdealComparison(criteria, beside),
    attributeIds: beside.map(({ id }) => id),
  };
}

/** Keeps what a comparison found, unless the ideal was changed meanwhile. Takes a transaction. */
export async function keepFindings(
  trx: Db,
  { changedAt }: IdealInForce,
  comparison: IdealComparison,
  comparedAt: string,
): Promise<void> {
  await writeFindings(trx, comparison.findings(), { changedAt, comparedAt });
}
