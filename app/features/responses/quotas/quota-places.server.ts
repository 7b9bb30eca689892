import { z } from "zod";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import type { Db } from "#db/client.server.ts";
import { addPlaces, selectPlaces } from "./quota-places.repository.server.ts";

/** Counts every response that holds a place, in whichever quotas. */
const WHOLE_SURVEY = "";

/** The ids of the quotas of a survey that take nobody any more, as far as is known without a transaction. */
export async function fullQuotas(db: Db, surveyId: string, { quotas }: Survey): Promise<string[]> {
  if (quotas.length === 0) return [];
  const taken = await selectPlaces(
    db,
    surveyId,
    quotas.map(({ id }) => id),
  );
  return quotas.filter(({ id, limit }) => (taken.get(id) ?? 0) >= limit).map(({ id }) => id);
}

/** One complete response that wants to count in quotas, in none of them too. */
export interface QuotaClaim {
  responseId: string;
  quotas: readonly { id: string; limit: number }[];
}

/**
 * Takes a place in the survey and in each quota of each claim, in their order and in the caller's transaction, which
 * keeps others from the survey's places until it ends. Returns for each claim the first quota that was full ("" where
 * it was the survey, which takes at most `responseLimit`), null where all had a place; a claim that is refused takes no
 * place at all.
 */
export async function takeQuotaPlaces(
  trx: Db,
  surveyId: string,
  claims: readonly QuotaClaim[],
  responseLimit: number | null,
): Promise<(string | null)[]> {
  const wholeSurvey = responseLimit === null ? [] : [{ id: WHOLE_SURVEY, limit: responseLimit }];
  const ids = new Set([...wholeSurvey, ...claims.flatMap(({ quotas }) => quotas)].map(({ id }) => id));
  if (ids.size === 0) {
    await addPlaces(trx, surveyId, new Map([[WHOLE_SURVEY, claims.length]]));
    return claims.map(() => null);
  }
  // Nothing is added yet, but whoever else counts in this survey waits here, so that what is read next stays true.
  await addPlaces(trx, surveyId, new Map([[WHOLE_SURVEY, 0]]));
  const before = await selectPlaces(trx, surveyId, [...ids]);
  const added = new Map<string, number>();
  const add = (id: string) => added.set(id, (added.get(id) ?? 0) + 1);
  const refusals = claims.map(({ quotas }) => {
    const full = [...wholeSurvey, ...quotas].find(
      ({ id, limit }) => (before.get(id) ?? 0) + (added.get(id) ?? 0) >= limit,
    );
    if (full !== undefined) return full.id;
    add(WHOLE_SURVEY);
    for (const { id } of quotas) add(id);
    return null;
  });
  await addPlaces(trx, surveyId, added);
  return refusals;
}

/** A stored response and the quotas in which it counts while it counts at all. */
interface Holder {
  surveyId: string;
  status: string;
  /** JSON; null for a response that never takes a place. */
  quotas: string | null;
}

/** Gives back the places of a response that counted until now. */
export async function givePlacesBack(trx: Db, holder: Holder): Promise<void> {
  await move(trx, holder, -1);
}

/** Takes the places of a response that did not count until now, also where there are none left. */
export async function takePlacesAgain(trx: Db, holder: Holder): Promise<void> {
  await move(trx, holder, 1);
}

async function move(trx: Db, { surveyId, status, quotas }: Holder, by: 1 | -1): Promise<void> {
  if (status !== "complete" || quotas === null) return;
  const ids = z.array(z.string()).parse(JSON.parse(quotas));
  await addPlaces(trx, surveyId, new Map([[WHOLE_SURVEY, by]]));
  await addPlaces(trx, surveyId, new Map(ids.map((id) => [id, by])));
}
