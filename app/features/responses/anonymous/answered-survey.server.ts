import type { Survey } from "#app/features/surveys/survey.schema.ts";
import { getSurvey, getSurveyVersion } from "#app/features/surveys/surveys.service.server.ts";
import type { Db } from "#db/client.server.ts";

/** The survey as it is answered now; one that was never published as it is being edited. Throws NotFoundError. */
export async function findAnswered(db: Db, surveyId: string): Promise<Survey> {
  const { survey, publishedVersion } = await getSurvey(db, surveyId);
  return publishedVersion === null ? survey : getSurveyVersion(db, surveyId, publishedVersion);
}
