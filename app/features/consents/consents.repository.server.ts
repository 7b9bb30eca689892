import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import type { ConsentChangesTable, CustomerConsentsTable } from "#db/schema/privacy.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows, updateRows } from "#db/sql/write-rows.ts";
import { CONTACT, type ConsentState, consentSources, consentStates } from "./consent.schema.ts";

const stateSchema = z.enum(consentStates);

/** What holds for some customers (at most 500) by "customer purpose". */
export async function selectStates(
  db: Db,
  customerIds: readonly string[],
): Promise<Map<string, ConsentState>> {
  const rows = await db
    .selectFrom("customer_consents")
    .select(["customer_id as customerId", "purpose_id as purposeId", "state"])
    .where(isAnyOf(db, "customer_id", customerIds))
    .execute();
  return new Map(
    rows.map(({ customerId, purposeId, state }) => [
      stateKey(customerId, purposeId),
      stateSchema.parse(state),
    ]),
  );
}

export function stateKey(customerId: string, purposeId: string): string {
  return `${customerId} ${purposeId}`;
}

/** Writes what holds now in the place of what held before. */
export async function replaceStates(trx: Db, rows: readonly CustomerConsentsTable[]): Promise<void> {
  const byPurpose = new Map<string, string[]>();
  for (const row of rows)
    byPurpose.set(row.purpose_id, [...(byPurpose.get(row.purpose_id) ?? []), row.customer_id]);
  for (const [purposeId, customerIds] of byPurpose)
    await trx
      .deleteFrom("customer_consents")
      .where("purpose_id", "=", purposeId)
      .where(isAnyOf(trx, "customer_id", customerIds))
      .execute();
  await insertRows(trx, "customer_consents", rows);
}

export async function insertChanges(trx: Db, rows: readonly ConsentChangesTable[]): Promise<void> {
  await insertRows(trx, "consent_changes", rows);
}

/** The flag that mailings read, for those customers whose consent to be contacted is another one now. */
export async function updateContactFlags(
  trx: Db,
  rows: readonly { id: string; consent: ConsentState; consent_changed_at: string }[],
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const flags = await trx
    .selectFrom("customers")
    .select(["id", "consent"])
    .where(isAnyOf(trx, "id", ids))
    .execute();
  const now = new Map(flags.map(({ id, consent }) => [id, consent]));
  const stale = rows.filter(({ id, consent }) => now.has(id) && now.get(id) !== consent);
  if (stale.length > 0) await updateRows(trx, "customers", stale);
}

/** What holds for one customer, by purpose, with where it is from. */
export async function selectConsents(db: Db, customerId: string) {
  const rows = await db
    .selectFrom("customer_consents")
    .select(["purpose_id as purposeId", "state", "source_label as source", "at"])
    .where("customer_id", "=", customerId)
    .execute();
  return rows.map((row) => ({ ...row, state: stateSchema.parse(row.state) }));
}

/** The changes of one customer, newest first, before the one named (all when null). */
export async function selectChanges(db: Db, customerId: string, limit: number) {
  const rows = await db
    .selectFrom("consent_changes")
    .innerJoin("consent_purposes", "consent_purposes.id", "consent_changes.purpose_id")
    .select([
      "consent_changes.id as id",
      "consent_changes.purpose_id as purposeId",
      "consent_purposes.name as purposeName",
      "consent_changes.state as state",
      "consent_changes.source_type as sourceType",
      "consent_changes.source_id as sourceId",
      "consent_changes.source_label as sourceLabel",
      "consent_changes.by_name as byName",
      "consent_changes.at as at",
    ])
    .where("consent_changes.customer_id", "=", customerId)
    .orderBy("consent_changes.at", "desc")
    .orderBy("consent_changes.id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...row,
    state: stateSchema.parse(row.state),
    sourceType: z.enum(consentSources).parse(row.sourceType),
  }));
}

/** The newest change of each purpose of some customers (at most 500), by stateKey. */
export async function selectLastChanges(db: Db, customerIds: readonly string[]) {
  const rows = await db
    .selectFrom("consent_changes")
    .select(["customer_id", "purpose_id", "state", "source_id as sourceId", "at"])
    .where(isAnyOf(db, "customer_id", customerIds))
    .orderBy("at")
    .orderBy("id")
    .execute();
  return new Map(rows.map(({ customer_id, purpose_id, ...row }) => [stateKey(customer_id, purpose_id), row]));
}

/** The flag of one customer that mailings read. */
export async function selectContactFlag(db: Db, customerId: string): Promise<ConsentState | undefined> {
  const row = await db
    .selectFrom("customers")
    .select("consent")
    .where("id", "=", customerId)
    .executeTakeFirst();
  return row && stateSchema.parse(row.consent);
}

/** Gives the changes of a customer to another and says which they were. */
export async function moveChanges(trx: Db, fromId: string, toId: string): Promise<string[]> {
  const rows = await trx
    .updateTable("consent_changes")
    .set({ customer_id: toId })
    .where("customer_id", "=", fromId)
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Gives changes (at most 500) to a customer. */
export async function giveChanges(trx: Db, ids: readonly string[], customerId: string): Promise<void> {
  await trx
    .updateTable("consent_changes")
    .set({ customer_id: customerId })
    .where(isAnyOf(trx, "id", ids))
    .execute();
}

/** Forgets what a merge itself said. */
export async function deleteChangesOf(trx: Db, sourceId: string): Promise<void> {
  await trx.deleteFrom("consent_changes").where("source_id", "=", sourceId).execute();
}

export async function deleteStates(trx: Db, customerIds: readonly string[]): Promise<void> {
  await trx
    .deleteFrom("customer_consents")
    .where(isAnyOf(trx, "customer_id", customerIds))
    .execute();
}

/** Whether a customer may be written to, as the rows say; undefined where nobody was asked. */
export const contactOf = (states: ReadonlyMap<string, ConsentState>, customerId: string) =>
  states.get(stateKey(customerId, CONTACT));
