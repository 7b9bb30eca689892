import { GoneError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { findDoor } from "../settings/survey-settings.service.server.ts";
import type { PublicSurvey, Survey } from "../survey.schema.ts";
import { selectVersion } from "../versions/survey-versions.repository.server.ts";
import { withQuotasInForce } from "./quotas-in-force.ts";

// A version never changes, so it is read and parsed once; the bound keeps memory flat with thousands of surveys.
const versions = new Map<string, Survey>();
const MAX_VERSIONS = 200;

/**
 * The survey that the public finds under this slug, closed ones included; `version` asks for the one that a
 * respondent saw, with the quotas that hold now. Throws NotFoundError when there is none or it was never published.
 */
export async function getPublicSurvey(db: Db, slug: string, version?: number): Promise<PublicSurvey> {
  const door = await findDoor(db, "slug", slug);
  if (!door || door.version === null) throw new NotFoundError("There is no survey at this address.");
  const exists = version !== undefined && Number.isInteger(version) && version >= 1;
  const seen = exists && version <= door.version ? version : door.version;
  const newest = await getSurveyVersion(db, door.id, door.version);
  return {
    id: door.id,
    version: seen,
    closed: door.closed,
    onlyByLink: door.settings.onlyByLink,
    embedSites: door.settings.embedSites,
    kioskIdleSeconds: door.settings.kioskIdleSeconds,
    survey:
      seen === door.version ? newest : withQuotasInForce(await getSurveyVersion(db, door.id, seen), newest),
  };
}

/** One published version of a survey; the same object for every call, so that what is built from it can be kept. */
export async function getSurveyVersion(db: Db, surveyId: string, version: number): Promise<Survey> {
  const key = `${surveyId} ${version}`;
  const known = versions.get(key);
  if (known !== undefined) return known;
  const survey = await selectVersion(db, surveyId, version);
  if (!survey) throw new GoneError("This version of the survey does not exist any more.");
  const oldest = versions.keys().next().value;
  if (versions.size >= MAX_VERSIONS && oldest !== undefined) versions.delete(oldest);
  versions.set(key, survey);
  return survey;
}
