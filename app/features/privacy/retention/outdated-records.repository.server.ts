import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import type { RetentionKind } from "./retention.schema.ts";

/** A record that is older than a rule keeps it. */
export interface OldRecord {
  id: string;
  at: string;
  label: string;
}

/** Records of a kind from before a time, oldest first. */
export async function selectOld(
  db: Db,
  kind: RetentionKind,
  before: string,
  limit: number,
): Promise<OldRecord[]> {
  if (kind === "feedback")
    return db
      .selectFrom("feedback_items")
      .select(["id", "occurred_at as at", "channel as label"])
      .where("occurred_at", "<", before)
      .orderBy("occurred_at")
      .orderBy("id")
      .limit(limit)
      .execute();
  if (kind === "events")
    return db
      .selectFrom("events")
      .select(["id", "occurred_at as at", "type as label"])
      .where("occurred_at", "<", before)
      .orderBy("occurred_at")
      .limit(limit)
      .execute();
  if (kind === "responses")
    return (
      db
        .selectFrom("responses")
        .innerJoin("surveys", "surveys.id", "responses.survey_id")
        .select(["responses.id as id", "responses.submitted_at as at", "surveys.title as label"])
        .where("responses.submitted_at", "<", before)
        // What is nobody's has an id that tells no time.
        .where(sql<boolean>`substr(responses.id, 15, 1) <> '4'`)
        .orderBy("responses.submitted_at")
        .limit(limit)
        .execute()
    );
  if (kind === "import-files")
    return db
      .selectFrom("imports")
      .select(["id", "created_at as at", "file_name as label"])
      .where("created_at", "<", before)
      .where("status", "in", ["done", "failed", "cancelled", "undone"])
      .where(({ or, exists, selectFrom }) =>
        or([
          exists(
            selectFrom("import_rejections as row")
              .select("row.import_id")
              .whereRef("row.import_id", "=", "imports.id")
              .where("row.cells", "<>", "[]"),
          ),
          exists(
            selectFrom("import_dry_run_rows as row")
              .select("row.import_id")
              .whereRef("row.import_id", "=", "imports.id"),
          ),
        ]),
      )
      .orderBy("created_at")
      .limit(limit)
      .execute();
  return db
    .selectFrom("mail_outbox")
    .select(["id", "created_at as at", "state as label"])
    .where("created_at", "<", before)
    .where("state", "in", ["sent", "bounced", "dropped"])
    .orderBy("created_at")
    .limit(limit)
    .execute();
}

export async function deleteEvents(trx: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await trx
    .deleteFrom("events")
    .where(isAnyOf(trx, "id", ids))
    .returning("customer_id as customerId")
    .execute();
  return [...new Set(rows.map(({ customerId }) => customerId))];
}

/** Rows stay counted, without their cells. */
export async function emptyImports(trx: Db, ids: readonly string[]): Promise<void> {
  await trx
    .updateTable("import_rejections")
    .set({ cells: "[]" })
    .where(isAnyOf(trx, "import_id", ids))
    .where("cells", "<>", "[]")
    .execute();
  await trx
    .deleteFrom("import_dry_run_rows")
    .where(isAnyOf(trx, "import_id", ids))
    .execute();
}

/** Forgets mails that ended, and the address lists of mailings from before a time. */
export async function deleteMails(trx: Db, ids: readonly string[], before: string): Promise<void> {
  await trx
    .deleteFrom("mail_outbox")
    .where(isAnyOf(trx, "id", ids))
    .execute();
  await trx
    .deleteFrom("survey_invitation_addresses")
    .where("invitation_id", "in", (eb) =>
      eb
        .selectFrom("survey_invitations")
        .select("id")
        .where("created_at", "<", before)
        .where("ended_at", "is not", null),
    )
    .execute();
}
