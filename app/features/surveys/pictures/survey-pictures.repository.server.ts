import { type ExpressionBuilder, sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import type { SurveyPicturesTable } from "#db/schema/survey-pictures.ts";
import type { Database } from "#db/schema.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

export async function insertPicture(trx: Db, row: SurveyPicturesTable): Promise<void> {
  await trx.insertInto("survey_pictures").values(row).execute();
}

export async function selectPicture(db: Db, id: string): Promise<SurveyPicturesTable | undefined> {
  return db.selectFrom("survey_pictures").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Which of these ids (at most 4,000: a survey's) are stored pictures. */
export async function selectKnownPictures(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom("survey_pictures")
    .select("id")
    .where(isAnyOf(db, "id", ids))
    .limit(ids.length)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Notes that a survey shows these pictures, as of `at`. */
export async function notePictureUses(
  trx: Db,
  surveyId: string,
  ids: readonly string[],
  at: string,
): Promise<void> {
  for (const id of ids) {
    await trx
      .insertInto("survey_picture_uses")
      .values({ survey_id: surveyId, picture_id: id, noted_at: at })
      .onConflict((conflict) => conflict.columns(["survey_id", "picture_id"]).doUpdateSet({ noted_at: at }))
      .execute();
  }
}

export async function countPictureUses(db: Db, surveyId: string): Promise<number> {
  const row = await db
    .selectFrom("survey_picture_uses")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("survey_id", "=", surveyId)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

type Use = ExpressionBuilder<Database, "survey_picture_uses">;

const tables = ["surveys", "survey_versions", "survey_revisions"] as const;

/** Whether the picture's id stands in a definition of its survey; ids hold no wildcards of LIKE. */
const shownIn = (eb: Use, table: (typeof tables)[number]) =>
  eb.exists(
    sql`(select 1 from ${sql.table(table)} as shown
      where shown.${sql.ref(table === "surveys" ? "id" : "survey_id")} = ${sql.ref("survey_picture_uses.survey_id")}
      and shown.definition like '%"' || ${sql.ref("survey_picture_uses.picture_id")} || '"%')`,
  );

/**
 * Forgets uses noted before `since` of pictures that stand neither in the survey nor in a version or kept revision of
 * it; at most `limit` a call, gives how many.
 */
export async function deleteIdleUses(db: Db, since: string, limit: number): Promise<number> {
  const idle = await db
    .selectFrom("survey_picture_uses")
    .select(["survey_id", "picture_id"])
    .where("noted_at", "<", since)
    .where((eb) => eb.not(eb.or(tables.map((table) => shownIn(eb, table)))))
    .limit(limit)
    .execute();
  for (const use of idle) {
    await db
      .deleteFrom("survey_picture_uses")
      .where("survey_id", "=", use.survey_id)
      .where("picture_id", "=", use.picture_id)
      // Shown again meanwhile.
      .where("noted_at", "<", since)
      .execute();
  }
  return idle.length;
}

/** Forgets pictures that no survey uses; at most `limit` a call, gives their ids, under which they lie on disk. */
export async function deleteUnusedPictures(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .deleteFrom("survey_pictures")
    .where("id", "in", (unused) =>
      unused
        .selectFrom("survey_pictures as picture")
        .select("picture.id")
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("survey_picture_uses")
                .select("survey_picture_uses.picture_id")
                .whereRef("survey_picture_uses.picture_id", "=", "picture.id"),
            ),
          ),
        )
        .limit(limit),
    )
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

export async function hasPictures(db: Db): Promise<boolean> {
  const row = await db.selectFrom("survey_pictures").select("id").limit(1).executeTakeFirst();
  return row !== undefined;
}
