import { FEWEST_PEOPLE } from "#app/features/surveys/survey-limits.ts";
import { getSurveyVersion } from "#app/features/surveys/surveys.service.server.ts";
import { releaseTexts } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { isTimeless } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { selectSurveyState } from "../responses.repository.server.ts";
import { fewestShown } from "./enough-people.ts";
import { countUpTo } from "./held-texts.repository.server.ts";

/**
 * Those of some responses to one survey, just stored, whose texts become feedback now. Of an anonymous survey nothing is
 * shown below its least number of people, and a text among the feedback would be: so texts wait with their answers
 * until so many have answered, and a job hands over those that waited.
 */
export async function withoutHeldTexts<Stored extends { id: string }>(
  trx: Db,
  surveyId: string,
  responses: readonly Stored[],
): Promise<readonly Stored[]> {
  if (!responses.some(({ id }) => isTimeless(id))) return responses;
  const fewest = await fewestOf(trx, surveyId);
  const counted = await countUpTo(trx, surveyId, fewest + responses.length);
  if (counted - responses.length >= fewest) return responses;
  if (counted >= fewest) await enqueue(trx, releaseTexts, { surveyId });
  return responses.filter(({ id }) => !isTimeless(id));
}

/** Whether so many people have answered that texts which waited may be read. */
export async function mayReleaseTexts(trx: Db, surveyId: string): Promise<boolean> {
  const fewest = await fewestOf(trx, surveyId);
  return (await countUpTo(trx, surveyId, fewest)) >= fewest;
}

async function fewestOf(trx: Db, surveyId: string): Promise<number> {
  const state = await selectSurveyState(trx, surveyId);
  if (!state || state.version === null) return FEWEST_PEOPLE.usual;
  const fewest = fewestShown(await getSurveyVersion(trx, surveyId, state.version)) ?? 0;
  return fewest === 0 ? 0 : Math.max(fewest, FEWEST_PEOPLE.least);
}
