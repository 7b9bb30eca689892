import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { supersedeValues } from "./attribute-values.repository.server.ts";
import { leaderOf } from "./leading-rule.ts";
import { rulesOf } from "./leading-values.server.ts";
import { letLead, selectCandidates, selectFieldsOf } from "./undo-values.repository.server.ts";

/** One field of a profile. */
export interface FieldOf {
  attributeId: string;
  /** The customer's or the company's id. */
  subjectId: string;
}

/**
 * Lets on each of some customers (at most 50) the values lead that should, by each attribute's rule. Takes a
 * transaction.
 */
export async function settleValuesOf(trx: Db, customerIds: readonly string[]): Promise<void> {
  const fields = await selectFieldsOf(trx, customerIds);
  for (let start = 0; start < fields.length; start += 500)
    await settleValues(trx, fields.slice(start, start + 500));
}

type Candidate = Awaited<ReturnType<typeof selectCandidates>>[number];

/**
 * Lets of all values of some fields (at most 500) the one lead that should, as when values are recorded. Takes a
 * transaction. Gives the ids of the customers of whom something else leads now.
 */
export async function settleValues(trx: Db, fields: readonly FieldOf[]): Promise<string[]> {
  if (fields.length === 0) return [];
  const attributeIds = [...new Set(fields.map(({ attributeId }) => attributeId))];
  const ruleOf = await rulesOf(trx, attributeIds);
  const keys = new Set(fields.map(({ attributeId, subjectId }) => `${attributeId} ${subjectId}`));
  const byField = new Map<string, Candidate[]>();
  const subjectIds = [...new Set(fields.map(({ subjectId }) => subjectId))];
  for (const candidate of await selectCandidates(trx, subjectIds, attributeIds)) {
    const key = `${candidate.attributeId} ${candidate.customerId ?? candidate.companyId}`;
    if (!keys.has(key)) continue;
    const others = byField.get(key);
    if (others) others.push(candidate);
    else byField.set(key, [candidate]);
  }
  const beaten: string[] = [];
  const leading: string[] = [];
  const touched = new Set<string>();
  for (const candidates of byField.values()) {
    const leader = leaderOf(ruleOf(candidates[0]?.attributeId ?? ""), candidates);
    for (const { id, supersededAt, customerId } of candidates) {
      const leads = id === leader?.id;
      if (leads === (supersededAt === null)) continue;
      (leads ? leading : beaten).push(id);
      if (customerId !== null) touched.add(customerId);
    }
  }
  // Only one may lead at a time, so the old one goes first.
  await supersedeValues(trx, beaten, nowIso());
  await letLead(trx, leading);
  return [...touched];
}
