import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

export interface AuditRow {
  id: string;
  at: string;
  actorId: string | null;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string | null;
  detail: string;
}

export async function insertAuditEntry(db: Db, entry: AuditRow): Promise<void> {
  await db
    .insertInto("audit_entries")
    .values({
      id: entry.id,
      at: entry.at,
      actor_id: entry.actorId,
      actor_name: entry.actorName,
      action: entry.action,
      subject_type: entry.subjectType,
      subject_id: entry.subjectId,
      detail: entry.detail,
    })
    .execute();
}

/** The last thing done to each of some subjects (at most 500) after a time. */
export async function selectLastActions(db: Db, subjectIds: readonly string[], after: string) {
  return db
    .selectFrom("audit_entries")
    .select(["subject_id as subjectId", "actor_name as actorName", "at"])
    .where(isAnyOf(db, "subject_id", subjectIds))
    .where("at", ">", after)
    .orderBy("id")
    .limit(5000)
    .execute();
}

/** The entries older than the one named `before` (all when null), newest first. Ids are UUIDv7: their order is that of time. */
export async function listAuditEntries(db: Db, before: string | null, limit: number): Promise<AuditRow[]> {
  let query = db
    .selectFrom("audit_entries")
    .select([
      "id",
      "at",
      "actor_id as actorId",
      "actor_name as actorName",
      "action",
      "subject_type as subjectType",
      "subject_id as subjectId",
      "detail",
    ])
    .orderBy("id", "desc")
    .limit(limit);
  if (before !== null) query = query.where("id", "<", before);
  return query.execute();
}
