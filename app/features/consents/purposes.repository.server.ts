import type { Db } from "#db/client.server.ts";
import { isUniqueViolation } from "#db/sql/unique-violation.ts";
import type { ConsentPurpose } from "./consent.schema.ts";

/** Purposes are defined by hand; 100 is a safety bound. */
export const MOST_PURPOSES = 100;

/** Every purpose, those of Earshot first, then in the order in which they were added. */
export async function selectPurposes(db: Db): Promise<ConsentPurpose[]> {
  return db
    .selectFrom("consent_purposes")
    .select(["id", "name", "description", "retired_at as retiredAt"])
    .orderBy("created_at")
    .orderBy("id")
    .limit(MOST_PURPOSES)
    .execute();
}

export async function insertPurpose(
  trx: Db,
  purpose: { id: string; name: string; description: string; createdAt: string },
): Promise<void> {
  const { id, name, description, createdAt } = purpose;
  await trx.insertInto("consent_purposes").values({ id, name, description, created_at: createdAt }).execute();
}

/** False where there is no such purpose. */
export async function updatePurpose(
  trx: Db,
  id: string,
  change: { name?: string; description?: string; retired_at?: string | null },
): Promise<boolean> {
  const result = await trx
    .updateTable("consent_purposes")
    .set(change)
    .where("id", "=", id)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Whether a write failed since another purpose has the name: nothing else of the table is unique but its ids. */
export const isNameTaken = (error: unknown) => isUniqueViolation(error);
