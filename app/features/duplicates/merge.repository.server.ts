import { type MergedCustomer, mergedCustomerSchema } from "#app/features/customers/merged-customer.schema.ts";
import type { Db } from "#db/client.server.ts";
import { type KeptChanges, keptChangesSchema, type Moved, movedSchema } from "./merge.schema.ts";

export interface Merge {
  id: string;
  keptId: string;
  mergedId: string;
  merged: MergedCustomer;
  keptChanges: KeptChanges;
  moved: Moved;
  mergedBy: string;
  mergedAt: string;
}

export async function insertMerge(trx: Db, merge: Merge): Promise<void> {
  await trx
    .insertInto("customer_merges")
    .values({
      id: merge.id,
      kept_id: merge.keptId,
      merged_id: merge.mergedId,
      merged: JSON.stringify(merge.merged),
      kept_changes: JSON.stringify(merge.keptChanges),
      moved: JSON.stringify(merge.moved),
      merged_by: merge.mergedBy,
      merged_at: merge.mergedAt,
    })
    .execute();
}

export async function selectMerge(db: Db, id: string): Promise<Merge | undefined> {
  const row = await db.selectFrom("customer_merges").selectAll().where("id", "=", id).executeTakeFirst();
  return (
    row && {
      id: row.id,
      keptId: row.kept_id,
      mergedId: row.merged_id,
      merged: mergedCustomerSchema.parse(JSON.parse(row.merged)),
      keptChanges: keptChangesSchema.parse(JSON.parse(row.kept_changes)),
      moved: movedSchema.parse(JSON.parse(row.moved)),
      mergedBy: row.merged_by,
      mergedAt: row.merged_at,
    }
  );
}

export async function deleteMerge(trx: Db, id: string): Promise<void> {
  await trx.deleteFrom("customer_merges").where("id", "=", id).execute();
}

/** The customer who took in the one that had this id. */
export async function selectKeptOf(db: Db, mergedId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("customer_merges")
    .select("kept_id as keptId")
    .where("merged_id", "=", mergedId)
    .executeTakeFirst();
  return row?.keptId;
}

const MOST_SHOWN = 20;

/** The latest merges with the name of the customer who was kept; at most 20. */
export async function selectLatestMerges(db: Db) {
  const rows = await db
    .selectFrom("customer_merges")
    .innerJoin("customers", "customers.id", "customer_merges.kept_id")
    .select([
      "customer_merges.id as id",
      "customer_merges.kept_id as keptId",
      "customers.name as name",
      "customers.email as email",
      "customers.external_id as externalId",
      "customer_merges.merged as merged",
      "customer_merges.merged_by as mergedBy",
      "customer_merges.merged_at as mergedAt",
    ])
    .orderBy("customer_merges.merged_at", "desc")
    .orderBy("customer_merges.id")
    .limit(MOST_SHOWN)
    .execute();
  return rows.map(({ merged, ...row }) => ({
    ...row,
    merged: mergedCustomerSchema.parse(JSON.parse(merged)).customer,
  }));
}
