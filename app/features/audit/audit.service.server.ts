import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { cutPage } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { insertAuditEntry, listAuditEntries, selectLastActions } from "./audit.repository.server.ts";
import { type AuditDetail, type AuditEntry, auditDetailSchema } from "./audit-entry.ts";

const PAGE_SIZE = 25;

/** Something that was done, as the audit trail keeps it; `detail` never holds a secret. */
export interface AuditedAction {
  /** Past tense with its subject, e.g. "survey.published". */
  action: string;
  subjectType: string;
  subjectId: string | null;
  detail?: AuditDetail;
}

/** Writes down who did what, in the transaction that does it; without an actor it was the system itself. */
export async function recordAudit(
  trx: Db,
  actor: { id: string; name: string } | null,
  { action, subjectType, subjectId, detail = {} }: AuditedAction,
): Promise<void> {
  await insertAuditEntry(trx, {
    id: newId(),
    at: nowIso(),
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? "system",
    action,
    subjectType,
    subjectId,
    detail: JSON.stringify(detail),
  });
}

/** Who did something to each of some subjects (at most 500) last, and when; only what was done after a time. */
export async function findLastAction(
  db: Db,
  subjectIds: readonly string[],
  after: string,
): Promise<Map<string, { actorName: string; at: string }>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await selectLastActions(db, subjectIds, after);
  return new Map(
    rows.flatMap(({ subjectId, ...action }) => (subjectId === null ? [] : [[subjectId, action] as const])),
  );
}

/** A page of the audit trail, newest first; `next` continues it, null at its end. */
export async function listAudit(
  db: Db,
  before: string | null,
): Promise<{ entries: AuditEntry[]; next: string | null }> {
  const rows = await listAuditEntries(db, before, PAGE_SIZE + 1);
  const { page, next } = cutPage(rows, PAGE_SIZE, ({ id }) => id);
  return {
    entries: page.map((row) => ({ ...row, detail: auditDetailSchema.parse(JSON.parse(row.detail)) })),
    next,
  };
}
