import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { leaveToNobody, removeAnswerFiles } from "#app/features/responses/responses.service.server.ts";
import { recountThemes, refreshProfiles } from "#app/jobs/contracts.ts";
import type { JobRun } from "#app/jobs/handler.ts";
import { applyRetention } from "#app/jobs/privacy-contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS, nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { removeTexts } from "../erasing/erasers/feedback.server.ts";
import { forgetTraces } from "../erasing/erasers/traces.repository.server.ts";
import { deleteEvents, deleteMails, emptyImports, selectOld } from "./outdated-records.repository.server.ts";
import { insertRun, replaceRules, selectRules, selectRuns } from "./retention.repository.server.ts";
import { type RetentionForm, type RetentionKind, retentionKinds } from "./retention.schema.ts";

const PIECE = 50;
/** Beyond this a dry run says "more than". */
const COUNTED = 10_000;
const LISTED = 10;

/** The moment before which a kind's records are older than so many months. */
export function monthsBefore(now: string, months: number): string {
  const date = new Date(now);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.toISOString();
}

/** The rules, the last runs, and where months are given what would go now: how many of each, and the oldest ten. */
export async function readRetention(db: Db, wanted: Partial<RetentionForm> | null) {
  const rules = await selectRules(db);
  const now = nowIso();
  const tried: {
    kind: RetentionKind;
    before: string;
    count: number;
    isMore: boolean;
    oldest: { id: string; at: string; label: string }[];
  }[] = [];
  for (const kind of wanted === null ? [] : retentionKinds) {
    const months = wanted?.[kind] ?? null;
    if (months === null) continue;
    const before = monthsBefore(now, months);
    const old = await selectOld(db, kind, before, COUNTED + 1);
    const count = Math.min(old.length, COUNTED);
    tried.push({ kind, before, count, isMore: old.length > COUNTED, oldest: old.slice(0, LISTED) });
  }
  return { rules, runs: await selectRuns(db), tried };
}

/** Keeps the rules; the first run begins at once, the next ones each day. */
export async function saveRetention(
  db: Db,
  actor: { id: string; name: string },
  form: RetentionForm,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const setAt = nowIso();
    const rules = retentionKinds.flatMap((kind) => {
      const months = form[kind];
      return months === null ? [] : [{ kind, months, setBy: actor.name, setAt }];
    });
    await replaceRules(trx, rules);
    const detail = Object.fromEntries(retentionKinds.map((kind) => [kind, form[kind] ?? "for ever"]));
    await recordAudit(trx, actor, {
      ...{ action: "retention.saved", subjectType: "retention", subjectId: null, detail },
    });
    await enqueue(trx, applyRetention, {});
  });
}

/** Has the rules applied from now on, each day. */
export async function beginRetention(db: Db): Promise<void> {
  await enqueue(db, applyRetention, {});
}

/** Removes what is older than the rules keep it, some at a time, and comes back a day later. Without rules nothing goes. */
export async function runRetention({ db, progress, signal, assertHeld }: JobRun<unknown>): Promise<void> {
  const beganAt = nowIso();
  const removed = new Map<RetentionKind, number>();
  for (const { kind, months } of await selectRules(db)) {
    const before = monthsBefore(beganAt, months);
    for (;;) {
      signal.throwIfAborted();
      const { count, files } = await db.transaction().execute(async (trx) => {
        await assertHeld(trx);
        return removeSome(trx, kind, before);
      });
      await removeAnswerFiles(files);
      if (count === 0) break;
      removed.set(kind, (removed.get(kind) ?? 0) + count);
      await progress(removed.get(kind) ?? 0, null, kind);
    }
  }
  await db.transaction().execute(async (trx) => {
    await assertHeld(trx);
    if (removed.size > 0) {
      const detail = Object.fromEntries(removed);
      await insertRun(trx, { id: newId(), beganAt, endedAt: nowIso(), removed: detail });
      await recordAudit(trx, null, {
        ...{ action: "retention.applied", subjectType: "retention", subjectId: null, detail },
      });
      await enqueue(trx, recountThemes, {});
    }
    await enqueue(trx, applyRetention, {}, { delayMs: DAY_MS });
  });
}

async function removeSome(
  trx: Db,
  kind: RetentionKind,
  before: string,
): Promise<{ count: number; files: string[] }> {
  const ids = (await selectOld(trx, kind, before, PIECE)).map(({ id }) => id);
  const files: string[] = [];
  if (ids.length === 0) return { count: 0, files };
  if (kind === "feedback") await removeTexts(trx, ids);
  if (kind === "events") {
    const customerIds = await deleteEvents(trx, ids);
    await forgetTraces(trx, ids);
    if (customerIds.length > 0) await enqueue(trx, refreshProfiles, { customerIds });
  }
  if (kind === "responses") for (const id of ids) files.push(...(await leaveToNobody(trx, id)).files);
  if (kind === "import-files") await emptyImports(trx, ids);
  if (kind === "mails") await deleteMails(trx, ids, before);
  return { count: ids.length, files };
}
