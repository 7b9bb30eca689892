import type { Db } from "#db/client.server.ts";

/** The latest time that wordings of a persona were asked for. */
export interface WordingRun {
  runId: string;
  jobId: string;
  model: string;
  askedBy: string;
  askedAt: string;
  finishedAt: string | null;
  trouble: string | null;
}

/** A proposal, or why one was dropped. */
export interface Wording {
  lineId: string;
  runId: string;
  basedOn: string;
  text: string | null;
  reason: string | null;
  model: string;
}

export async function selectRun(db: Db, personaId: string): Promise<WordingRun | undefined> {
  return db
    .selectFrom("persona_wording_runs")
    .select([
      "run_id as runId",
      "job_id as jobId",
      "model",
      "asked_by as askedBy",
      "asked_at as askedAt",
      "finished_at as finishedAt",
      "trouble",
    ])
    .where("persona_id", "=", personaId)
    .executeTakeFirst();
}

/** Begins a run in place of an earlier one, whose proposals go. Takes a transaction. */
export async function replaceRun(trx: Db, personaId: string, run: WordingRun): Promise<void> {
  await trx.deleteFrom("persona_wordings").where("persona_id", "=", personaId).execute();
  const values = {
    run_id: run.runId,
    job_id: run.jobId,
    model: run.model,
    asked_by: run.askedBy,
    asked_at: run.askedAt,
    finished_at: run.finishedAt,
    trouble: run.trouble,
  };
  await trx
    .insertInto("persona_wording_runs")
    .values({ persona_id: personaId, ...values })
    .onConflict((conflict) => conflict.column("persona_id").doUpdateSet(values))
    .execute();
}

/** Ends a run, with what went wrong in words; nothing happens where a later one has begun. */
export async function finishRun(
  db: Db,
  personaId: string,
  runId: string,
  { at, trouble }: { at: string; trouble: string | null },
): Promise<void> {
  await db
    .updateTable("persona_wording_runs")
    .set({ finished_at: at, trouble })
    .where("persona_id", "=", personaId)
    .where("run_id", "=", runId)
    .execute();
}

/** Proposals and dropped ones of a persona, at most one a line. */
export async function selectWordings(db: Db, personaId: string): Promise<Wording[]> {
  return db
    .selectFrom("persona_wordings")
    .select(["line_id as lineId", "run_id as runId", "based_on as basedOn", "text", "reason", "model"])
    .where("persona_id", "=", personaId)
    .orderBy("line_id")
    .limit(400)
    .execute();
}

/** Keeps proposals of a run whose lines are still there. Takes a transaction. */
export async function insertWordings(
  trx: Db,
  personaId: string,
  at: string,
  wordings: readonly Wording[],
): Promise<void> {
  if (wordings.length === 0) return;
  await trx
    .insertInto("persona_wordings")
    .values(
      wordings.map(({ lineId, runId, basedOn, text, reason, model }) => ({
        line_id: lineId,
        persona_id: personaId,
        run_id: runId,
        based_on: basedOn,
        text,
        reason,
        model,
        created_at: at,
      })),
    )
    .onConflict((conflict) => conflict.column("line_id").doNothing())
    .execute();
}

/** Removes the proposals for some lines (at most 400). */
export async function deleteWordings(db: Db, lineIds: readonly string[]): Promise<void> {
  if (lineIds.length === 0) return;
  await db.deleteFrom("persona_wordings").where("line_id", "in", lineIds).execute();
}

/** The names of themes (at most 400), in any order. */
export async function selectThemeNames(db: Db, themeIds: readonly string[]): Promise<string[]> {
  if (themeIds.length === 0) return [];
  const rows = await db.selectFrom("themes").select("name").where("id", "in", themeIds).execute();
  return rows.map(({ name }) => name);
}
