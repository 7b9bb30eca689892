import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { rowsAsParameter } from "#db/sql/rows-as-parameter.ts";

/** How many places are taken in these quotas of a survey; those that were never counted are left out. */
export async function selectPlaces(
  db: Db,
  surveyId: string,
  quotaIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("survey_places")
    .select(["quota_id as id", "taken"])
    .where("survey_id", "=", surveyId)
    .where(isAnyOf(db, "quota_id", quotaIds))
    .execute();
  return new Map(rows.map(({ id, taken }) => [id, taken]));
}

/**
 * Takes places in quotas of a survey, or gives back what is negative. Whoever calls it with "" first keeps others from
 * the places of the survey until the transaction ends.
 */
export async function addPlaces(
  trx: Db,
  surveyId: string,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = [...counts].map(([quota_id, taken]) => ({ survey_id: surveyId, quota_id, taken }));
  for (const given of rowsAsParameter(trx, "survey_places", rows).parts) {
    await sql`insert into survey_places (survey_id, quota_id, taken)
      select survey_id, quota_id, taken from ${given} where true
      on conflict (survey_id, quota_id) do update
      set taken = survey_places.taken + excluded.taken`.execute(trx);
  }
}
