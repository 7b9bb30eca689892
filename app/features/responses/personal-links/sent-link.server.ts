import { LinkNeededError } from "#app/features/surveys/settings/link-needed.error.ts";
import type { PublicSurvey } from "#app/features/surveys/survey.schema.ts";
import type { Db } from "#db/client.server.ts";
import { isUnusedToken } from "../anonymous/anonymous-tokens.server.ts";
import { ForgedLinkError } from "../response.errors.ts";
import { readPersonalToken } from "./personal-links.server.ts";

type GuardedSurvey = Pick<PublicSurvey, "id" | "onlyByLink" | "survey">;

/**
 * Whether this token lets somebody in: any does, also "", unless the survey is only for those with a link that was sent;
 * then it has to be signed here for this survey or, where it is anonymous, not used yet.
 */
export async function isLetIn(db: Db, survey: GuardedSurvey, link: string): Promise<boolean> {
  if (!survey.onlyByLink) return true;
  return survey.survey.anonymous ? isUnusedToken(db, survey.id, link) : isSigned(db, survey.id, link);
}

/** Throws LinkNeededError for who is not let in. The transaction that stores an answer asks once more. */
export async function requireSentLink(db: Db, survey: GuardedSurvey, link: string): Promise<void> {
  if (!(await isLetIn(db, survey, link))) throw new LinkNeededError();
}

async function isSigned(db: Db, surveyId: string, link: string): Promise<boolean> {
  try {
    await readPersonalToken(db, surveyId, link);
    return true;
  } catch (error) {
    if (error instanceof ForgedLinkError) return false;
    throw error;
  }
}
