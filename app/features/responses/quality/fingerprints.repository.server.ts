import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { rowsAsParameter } from "#db/sql/rows-as-parameter.ts";

/** How many responses to a survey have each of these fingerprints (at most 5,000); those that none has are left out. */
export async function selectFingerprints(
  db: Db,
  surveyId: string,
  fingerprints: readonly string[],
): Promise<Map<string, number>> {
  if (fingerprints.length === 0) return new Map();
  const rows = await db
    .selectFrom("text_fingerprints")
    .select(["fingerprint", "responses"])
    .where("survey_id", "=", surveyId)
    .where(isAnyOf(db, "fingerprint", fingerprints))
    .execute();
  return new Map(rows.map(({ fingerprint, responses }) => [fingerprint, responses]));
}

/** Adds to the counts, or takes from them what is negative. */
export async function addFingerprints(
  trx: Db,
  surveyId: string,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  // In one order for everybody, so that two transactions never wait for each other.
  const rows = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([fingerprint, responses]) => ({ survey_id: surveyId, fingerprint, responses }));
  for (const given of rowsAsParameter(trx, "text_fingerprints", rows).parts) {
    await sql`insert into text_fingerprints (survey_id, fingerprint, responses)
      select survey_id, fingerprint, responses from ${given} where true
      on conflict (survey_id, fingerprint) do update
      set responses = text_fingerprints.responses + excluded.responses`.execute(trx);
  }
  if ([...counts.values()].some((count) => count < 0)) {
    await trx
      .deleteFrom("text_fingerprints")
      .where("survey_id", "=", surveyId)
      .where(isAnyOf(trx, "fingerprint", [...counts.keys()]))
      .where("responses", "<=", 0)
      .execute();
  }
}
