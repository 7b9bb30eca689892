import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isCounted } from "../reading/counted-responses.repository.server.ts";

/** How many responses to a survey count in its results, but never counts further than `most`. */
export async function countUpTo(db: Db, surveyId: string, most: number): Promise<number> {
  const row = await db
    .selectFrom((eb) =>
      eb
        .selectFrom("responses")
        .select("id")
        .where("survey_id", "=", surveyId)
        .where(isCounted())
        .limit(most)
        .as("counted"),
    )
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Ids of anonymous responses to a survey that something may follow from, in their order, those behind `after`. */
export async function selectHeldIds(
  db: Db,
  surveyId: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("responses")
    .select("id")
    .where("survey_id", "=", surveyId)
    .where("set_aside", "=", 0)
    .where("status", "in", ["complete", "screened-out", "over-quota"])
    .where(sql<boolean>`substr(id, 15, 1) = '4'`)
    .where("id", ">", after)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
