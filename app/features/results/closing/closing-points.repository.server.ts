import type { Db } from "#db/client.server.ts";

/** What people said and what became of it. */
export interface ClosingPoint {
  id: string;
  said: string;
  did: string;
  questionId: string | null;
  themeId: string | null;
  themeName: string | null;
}

/** A page that closes the loop is read by busy people. */
export const MOST_POINTS = 20;

export async function selectClosingPoints(db: Db, surveyId: string): Promise<ClosingPoint[]> {
  return db
    .selectFrom("closing_points")
    .leftJoin("themes", "themes.id", "closing_points.theme_id")
    .where("closing_points.survey_id", "=", surveyId)
    .select([
      "closing_points.id as id",
      "said",
      "did",
      "question_id as questionId",
      "theme_id as themeId",
      "themes.name as themeName",
    ])
    .orderBy("closing_points.created_at")
    .orderBy("closing_points.id")
    .limit(MOST_POINTS)
    .execute();
}

export async function insertClosingPoint(
  db: Db,
  point: Omit<ClosingPoint, "themeName"> & { surveyId: string; createdBy: string; createdAt: string },
): Promise<void> {
  await db
    .insertInto("closing_points")
    .values({
      id: point.id,
      survey_id: point.surveyId,
      question_id: point.questionId,
      theme_id: point.themeId,
      said: point.said,
      did: point.did,
      created_by: point.createdBy,
      created_at: point.createdAt,
    })
    .execute();
}

/** Takes a point back; whether there was one. */
export async function deleteClosingPoint(db: Db, surveyId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("closing_points")
    .where("survey_id", "=", surveyId)
    .where("id", "=", id)
    .executeTakeFirst();
  return Number(numDeletedRows) > 0;
}
