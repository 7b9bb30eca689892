import { dayOf } from "#app/lib/clock.ts";
import { newTimelessId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";

/** How many responses to a survey were given to the end, counted up to a bound. */
export async function countCompleteUpTo(db: Db, surveyId: string, most: number): Promise<number> {
  const rows = await db
    .selectFrom("responses")
    .select("id")
    .where("survey_id", "=", surveyId)
    .where("status", "=", "complete")
    .limit(most)
    .execute();
  return rows.length;
}

/** An answer as it is kept of nobody. */
export interface RemainingAnswer {
  question_id: string;
  part: string;
  value_text: string | null;
  value_number: number | null;
  position: number;
}

/**
 * Puts a response with an id that says nothing in the place of one, with these answers, nobody's and of that day. Nothing
 * elsewhere leads to it: an import's report names rows by the ids of their responses.
 */
export async function replaceByNobodys(
  trx: Db,
  responseId: string,
  answers: readonly RemainingAnswer[],
): Promise<void> {
  const row = await trx
    .selectFrom("responses")
    .selectAll()
    .where("id", "=", responseId)
    .executeTakeFirstOrThrow();
  const id = newTimelessId();
  await trx.deleteFrom("responses").where("id", "=", responseId).execute();
  await insertRows(trx, "responses", [
    {
      ...row,
      ...{ id, customer_id: null, personal: 0, idempotency_key: newTimelessId(), content_hash: null },
      ...{ import_id: null, started_at: null, seed: null },
      ...{ submitted_at: dayOf(row.submitted_at), created_at: dayOf(row.created_at) },
    },
  ]);
  await insertRows(
    trx,
    "answers",
    answers.map((answer) => ({
      ...answer,
      ...{ id: newTimelessId(), response_id: id, survey_id: row.survey_id },
    })),
  );
}

/** The ids of the responses of a customer, at most `limit`. */
export async function selectResponseIdsOf(db: Db, customerIds: readonly string[], limit: number) {
  const rows = await db
    .selectFrom("responses")
    .select("id")
    .where(isAnyOf(db, "customer_id", customerIds))
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
