import { FEWEST_PEOPLE } from "#app/features/surveys/survey-limits.ts";
import { ForbiddenError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { countCounted, countMatching } from "../reading/counted-responses.repository.server.ts";
import type { AnswerCondition } from "../reading/response-filter.ts";
import { findAnswered } from "./answered-survey.server.ts";
import { enoughInPart, enoughPeople, fewestShown } from "./enough-people.ts";

/** Too few people have answered an anonymous survey for anything of it to be shown. */
export class TooFewPeopleError extends ForbiddenError {
  constructor(
    readonly fewest: number,
    /** How many more have to answer; null where it is a part of the answers that is too small, or the rest of them. */
    readonly missing: number | null,
  ) {
    super(`This survey is anonymous: nothing of it is shown for fewer than ${fewest} people.`);
  }
}

/**
 * Throws TooFewPeopleError unless so many people have answered that what all of them, or those who match a filter, said may
 * be shown. Use it before anything that names, lists, counts or exports answers of a survey.
 */
export async function requireEnoughPeople(
  db: Db,
  surveyId: string,
  filter: { questionId: string; condition: AnswerCondition } | null,
): Promise<void> {
  const fewest = fewestShown(await findAnswered(db, surveyId));
  if (fewest === null) return;
  const total = await countCounted(db, surveyId);
  const enough =
    filter === null
      ? enoughPeople(total, fewest)
      : enoughInPart(await countMatching(db, surveyId, filter), total, fewest);
  const missing = enoughPeople(total, fewest) ? null : Math.max(fewest, FEWEST_PEOPLE.least) - total;
  if (!enough) throw new TooFewPeopleError(fewest, missing);
}
