import type { Survey } from "#app/features/surveys/survey.schema.ts";
import type { Db } from "#db/client.server.ts";

/** The ids of the quotas of a survey that take nobody any more, as far as is known without a transaction. */
export async function fullQuotas(_db: Db, _surveyId: string, survey: Survey): Promise<string[]> {
  return survey.quotas.filter(({ limit }) => limit === 0).map(({ id }) => id);
}

/** One complete response that wants to count in quotas. */
export interface QuotaClaim {
  responseId: string;
  quotas: readonly { id: string; limit: number }[];
}

/**
 * Takes a place in each quota of each claim, in their order and in the caller's transaction. Returns for each claim
 * the first quota that was full, null where all had a place; a claim that is refused takes no place at all.
 */
export async function takeQuotaPlaces(
  _trx: Db,
  _surveyId: string,
  claims: readonly QuotaClaim[],
): Promise<(string | null)[]> {
  return claims.map(({ quotas }) => quotas.find(({ limit }) => limit === 0)?.id ?? null);
}
