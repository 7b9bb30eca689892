import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import type { Breakdown } from "./survey-facets.ts";

// Ways, languages, endings and versions are few; this bounds what all their combinations could add up to.
const MAX_COMBINATIONS = 10_000;

/** All responses of a survey, counted in one pass by everything that results are filtered by. */
export async function selectBreakdown(db: Db, surveyId: string): Promise<Breakdown[]> {
  const rows = await db
    .selectFrom("responses")
    .where("survey_id", "=", surveyId)
    .select((eb) => [
      "status",
      "set_aside as setAside",
      "language",
      "channel",
      "ending_id as endingId",
      "survey_version as version",
      eb.fn.countAll().as("count"),
    ])
    .groupBy(["status", "set_aside", "language", "channel", "ending_id", "survey_version"])
    .orderBy(sql`count(*)`, "desc")
    .limit(MAX_COMBINATIONS)
    .execute();
  return rows.map((row) => ({ ...row, setAside: row.setAside === 1, count: Number(row.count) }));
}
