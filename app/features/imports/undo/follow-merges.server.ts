import { findMergers, findStanding } from "#app/features/customers/customers.service.server.ts";
import type { FieldChange } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import type { KeptBy } from "./kept.ts";
import type { StandsFor } from "./restore-fields.ts";

const IDS_A_CALL = 500;

/** Has a link to a customer who was merged stand for the record into which they were merged. */
export async function followMerges(trx: Db, changes: readonly FieldChange[]): Promise<StandsFor> {
  const linked = changes.filter(({ field }) => field === "customerId");
  const values = linked.flatMap(({ before, after }) => [before, after]);
  const ids = [...new Set(values.filter((value) => typeof value === "string"))];
  const standing = new Map<string, string>();
  for (let start = 0; start < ids.length; start += IDS_A_CALL) {
    for (const [id, now] of await findStanding(trx, ids.slice(start, start + IDS_A_CALL)))
      standing.set(id, now);
  }
  return (field, value) =>
    field === "customerId" && typeof value === "string" ? (standing.get(value) ?? value) : value;
}

/** Who merged customers that are not there any more, by customer: what an import did to them is in another record now. */
export async function findMergedSince(trx: Db, ids: readonly string[]): Promise<Map<string, KeptBy>> {
  const mergers = await findMergers(trx, ids);
  return new Map([...mergers].map(([id, { name, at }]) => [id, { by: "merged", name, at, importId: null }]));
}
