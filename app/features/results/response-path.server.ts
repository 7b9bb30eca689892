import { enoughPeople, fewestShown } from "#app/features/responses/anonymous/enough-people.ts";
import { findAnswered } from "#app/features/responses/responses.service.server.ts";
import { isAnswered } from "#app/features/surveys/question-words.ts";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import type { Db } from "#db/client.server.ts";
import { type DropOff, dropOff, medianSeconds } from "./drop-off.ts";
import * as path from "./response-path.repository.server.ts";
import type { SurveyFacets } from "./survey-facets.ts";

/** How people went through a survey. */
export interface ResponsePath {
  /** How many there are of each end state, the most frequent first. */
  states: { status: string; count: number }[];
  dropOff: DropOff;
  /** Of the newest 2,000 finished responses. */
  medianSeconds: number | null;
}

const TIMES_LOOKED_AT = 2000;

export { countArrived } from "./response-path.repository.server.ts";

/**
 * Where people left and how long it took those who finished, over all responses. Null for an anonymous survey below its
 * least number of people, or where the few who left could be told from the others.
 */
export async function surveyPath(
  db: Db,
  surveyId: string,
  survey: Survey,
  facets: SurveyFacets,
): Promise<ResponsePath | null> {
  const fewest = fewestShown(await findAnswered(db, surveyId));
  if (![...facets.status.values()].every((count) => enoughPeople(count, fewest))) return null;
  const questions = survey.questions.filter(({ type }) => isAnswered(type));
  const stopped = await path.selectLastAnswered(
    db,
    surveyId,
    questions.map(({ id }) => id),
  );
  if (!stopped.every(({ count }) => enoughPeople(count, fewest))) return null;
  const answered = await path.selectAnsweredByAll(db, surveyId);
  return {
    states: [...facets.status]
      .map(([status, count]) => ({ status, count }))
      .sort((a, b) => b.count - a.count),
    dropOff: dropOff(questions, facets.counted, stopped, answered),
    medianSeconds: medianSeconds(await path.selectNewestTimes(db, surveyId, TIMES_LOOKED_AT)),
  };
}
