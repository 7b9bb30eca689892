import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "#db/client.server.ts";

const idsSchema = z.array(z.string());

/** A correction that is logged and not carried out to the end yet. */
export interface CorrectionWork {
  correctionId: string;
  /** "tie": the statements it speaks of are being noted; "place": it is being carried out on them. */
  stage: "tie" | "place";
  /** What a person chose as examples, for a split. */
  examples: string[];
  /** The themes it was found to reach so far. */
  themeIds: string[];
  /** How many statements were written, of about how many. */
  done: number;
  total: number;
  restarts: number;
}

const columns = [
  "correction_id as correctionId",
  "stage",
  "examples",
  "themes",
  "done",
  "total",
  "restarts",
] as const;

function selectWork(db: Db) {
  return db.selectFrom("correction_work").select(columns).$narrowType<{ stage: CorrectionWork["stage"] }>();
}

function toWork({
  examples,
  themes,
  ...row
}: Omit<CorrectionWork, "examples" | "themeIds"> & { examples: string; themes: string }): CorrectionWork {
  const parse = (list: string) => idsSchema.parse(JSON.parse(list));
  return { ...row, examples: parse(examples), themeIds: parse(themes) };
}

/** The correction to be carried out next: in the order of the log. */
export async function selectNextWork(db: Db): Promise<CorrectionWork | undefined> {
  const row = await selectWork(db).orderBy("correction_id").limit(1).executeTakeFirst();
  return row && toWork(row);
}

/** The first correction after another one whose statements are not all noted yet; what it says does not count yet. */
export async function selectFirstUntied(db: Db, after: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("correction_work")
    .select("correction_id as id")
    .where("stage", "=", "tie")
    .where("correction_id", ">", after)
    .orderBy("correction_id")
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** How far some corrections (at most 100), or what takes them back, are carried out; those at their end are left out. */
export async function selectProgress(
  db: Db,
  correctionIds: readonly string[],
): Promise<Map<string, { done: number; total: number }>> {
  if (correctionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("correction_work as work")
    .innerJoin("corrections", "corrections.id", "work.correction_id")
    .select([
      "corrections.id as id",
      "corrections.undoes as undoes",
      "work.done as done",
      "work.total as total",
    ])
    .where((eb) =>
      eb.or([eb("corrections.id", "in", correctionIds), eb("corrections.undoes", "in", correctionIds)]),
    )
    .orderBy("corrections.id")
    .execute();
  return new Map(
    rows.flatMap(({ id, undoes, ...progress }) => [
      [id, progress] as const,
      ...(undoes === null ? [] : [[undoes, progress] as const]),
    ]),
  );
}

export async function insertWork(
  trx: Db,
  { correctionId, stage, examples }: Pick<CorrectionWork, "correctionId" | "stage" | "examples">,
): Promise<void> {
  await trx
    .insertInto("correction_work")
    .values({ correction_id: correctionId, stage, examples: JSON.stringify(examples), themes: "[]" })
    .execute();
}

/** Has every correction that was made after the one named `after` carried out once more; those under way begin anew. */
export async function insertWorkSince(trx: Db, after: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into correction_work (correction_id, stage, examples, themes)
      select id, 'place', '[]', '[]' from corrections where id > ${after}
      on conflict (correction_id) do update set restarts = correction_work.restarts + 1`.execute(trx);
  return Number(numAffectedRows ?? 0) > 0;
}

/** Notes how far the work is; what is not given stays. */
export async function updateWork(
  trx: Db,
  correctionId: string,
  change: { stage?: CorrectionWork["stage"]; themeIds?: readonly string[]; wrote?: number; toWrite?: number },
): Promise<void> {
  const { stage, themeIds, wrote = 0, toWrite } = change;
  await trx
    .updateTable("correction_work")
    .set((eb) => ({
      ...(stage ? { stage } : {}),
      ...(themeIds ? { themes: JSON.stringify(themeIds) } : {}),
      ...(toWrite === undefined ? {} : { total: eb("done", "+", toWrite) }),
      done: eb("done", "+", wrote),
    }))
    .where("correction_id", "=", correctionId)
    .execute();
}

/** Ends the work on a correction; false when it has to be looked at anew. Takes a transaction. */
export async function deleteWork(
  trx: Db,
  { correctionId, restarts }: Pick<CorrectionWork, "correctionId" | "restarts">,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom("correction_work")
    .where("correction_id", "=", correctionId)
    .where("restarts", "=", restarts)
    .executeTakeFirst();
  return Number(numDeletedRows) > 0;
}
