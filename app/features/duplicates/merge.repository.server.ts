import { z } from "zod";
import {
  type CustomerRow,
  customerRowSchema,
  type MergedCustomer,
  mergedCustomerSchema,
} from "#app/features/customers/merged-customer.schema.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { type Moved, movedSchema } from "./merge.schema.ts";
import { type ColumnChoices, chosenColumns } from "./merge-join.ts";

/** A record that is part of another one. */
export interface Merge {
  id: string;
  /** The customer of today that it is part of. */
  keptId: string;
  /** The record it was merged into, which may have become part of another one since. */
  intoId: string;
  mergedId: string;
  merged: MergedCustomer;
  choices: ColumnChoices;
  keptBefore: CustomerRow;
  keptAfter: CustomerRow;
  moved: Moved;
  mergedBy: string;
  mergedAt: string;
}

const choicesSchema = z.partialRecord(z.enum(chosenColumns), z.enum(["kept", "merged"]));

export async function insertMerge(trx: Db, merge: Merge): Promise<void> {
  await trx
    .insertInto("customer_merges")
    .values({
      ...{ id: merge.id, kept_id: merge.keptId, into_id: merge.intoId, merged_id: merge.mergedId },
      ...textsOf(merge),
      // Kept for versions of before, which know a merge by what it changed.
      kept_changes: "[]",
      ...{ merged_by: merge.mergedBy, merged_at: merge.mergedAt },
    })
    .execute();
}

function textsOf({ merged, choices, keptBefore, keptAfter, moved }: Merge) {
  return {
    moved: JSON.stringify(moved),
    merged: JSON.stringify(merged),
    choices: JSON.stringify(choices),
    kept_before: JSON.stringify(keptBefore),
    kept_after: JSON.stringify(keptAfter),
  };
}

/** Writes what merges (each with all else as it was) say of the records they joined. */
export async function updateMerges(trx: Db, merges: readonly Merge[]): Promise<void> {
  for (const merge of merges)
    await trx.updateTable("customer_merges").set(textsOf(merge)).where("id", "=", merge.id).execute();
}

export async function selectMerge(db: Db, id: string): Promise<Merge | undefined> {
  const row = await db.selectFrom("customer_merges").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toMerge(row);
}

const MOST_MERGES = 500;

/** Every record that is part of a customer of today, in the order in which they were merged; at most 500. */
export async function selectMergesOf(db: Db, keptId: string): Promise<Merge[]> {
  const rows = await db
    .selectFrom("customer_merges")
    .selectAll()
    .where("kept_id", "=", keptId)
    .orderBy("merged_at")
    .orderBy("id")
    .limit(MOST_MERGES)
    .execute();
  return rows.map(toMerge);
}

type Row = {
  [Column in "id" | "kept_id" | "merged_id" | "merged" | "moved" | "merged_by" | "merged_at"]: string;
} & { [Column in "into_id" | "choices" | "kept_before" | "kept_after"]: string | null };

function toMerge(row: Row): Merge {
  return {
    ...{ id: row.id, keptId: row.kept_id, intoId: row.into_id ?? row.kept_id, mergedId: row.merged_id },
    merged: mergedCustomerSchema.parse(JSON.parse(row.merged)),
    choices: choicesSchema.parse(JSON.parse(row.choices ?? "{}")),
    keptBefore: customerRowSchema.parse(JSON.parse(row.kept_before ?? "")),
    keptAfter: customerRowSchema.parse(JSON.parse(row.kept_after ?? "")),
    moved: movedSchema.parse(JSON.parse(row.moved)),
    ...{ mergedBy: row.merged_by, mergedAt: row.merged_at },
  };
}

export async function deleteMerge(trx: Db, id: string): Promise<void> {
  await trx.deleteFrom("customer_merges").where("id", "=", id).execute();
}

/** Has records be part of another customer than they were. */
export async function giveMerges(trx: Db, ids: readonly string[], keptId: string): Promise<void> {
  await trx
    .updateTable("customer_merges")
    .set({ kept_id: keptId })
    .where(isAnyOf(trx, "id", ids))
    .execute();
}

/** Has the addresses and numbers that some merges made lead to a customer. */
export async function giveAliases(trx: Db, mergeIds: readonly string[], customerId: string): Promise<void> {
  await trx
    .updateTable("customer_aliases")
    .set({ customer_id: customerId })
    .where(isAnyOf(trx, "merge_id", mergeIds))
    .execute();
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

/** A page of merges with the name of the customer who was kept, the latest first, after a place. */
export async function selectMergePage(db: Db, after: { value: string; id: string } | null, limit: number) {
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
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple("customer_merges.merged_at", "customer_merges.id"),
          "<",
          tuple(after?.value ?? "", after?.id ?? ""),
        ),
      ),
    )
    .orderBy("customer_merges.merged_at", "desc")
    .orderBy("customer_merges.id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ merged, ...row }) => ({
    ...row,
    merged: mergedCustomerSchema.parse(JSON.parse(merged)).customer,
  }));
}
