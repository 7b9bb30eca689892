import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { type RetentionKind, retentionKinds } from "./retention.schema.ts";

export interface RetentionRule {
  kind: RetentionKind;
  months: number;
  setBy: string;
  setAt: string;
}

export async function selectRules(db: Db): Promise<RetentionRule[]> {
  const rows = await db
    .selectFrom("retention_rules")
    .select(["kind", "months", "set_by as setBy", "set_at as setAt"])
    .execute();
  return rows.map((row) => ({ ...row, kind: z.enum(retentionKinds).parse(row.kind) }));
}

export async function replaceRules(trx: Db, rules: readonly RetentionRule[]): Promise<void> {
  await trx.deleteFrom("retention_rules").execute();
  if (rules.length === 0) return;
  await trx
    .insertInto("retention_rules")
    .values(rules.map(({ kind, months, setBy, setAt }) => ({ kind, months, set_by: setBy, set_at: setAt })))
    .execute();
}

export async function insertRun(
  trx: Db,
  run: { id: string; beganAt: string; endedAt: string; removed: Readonly<Record<string, number>> },
): Promise<void> {
  await trx
    .insertInto("retention_runs")
    .values({
      id: run.id,
      began_at: run.beganAt,
      ended_at: run.endedAt,
      removed: JSON.stringify(run.removed),
    })
    .execute();
}

const removedSchema = z.record(z.string(), z.number());

/** The last runs that removed something, newest first; at most 10. */
export async function selectRuns(db: Db) {
  const rows = await db
    .selectFrom("retention_runs")
    .select(["id", "began_at as beganAt", "removed"])
    .orderBy("id", "desc")
    .limit(10)
    .execute();
  return rows.map((row) => ({ ...row, removed: removedSchema.parse(JSON.parse(row.removed)) }));
}
