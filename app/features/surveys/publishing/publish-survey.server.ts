import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { listPurposes } from "#app/features/consents/consents.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { pictureProblems } from "../pictures/picture-problems.ts";
import { knownPictures } from "../pictures/survey-pictures.service.server.ts";
import { redirectProblems } from "../redirects/redirect-hosts.service.server.ts";
import {
  hasResponses,
  lockSurvey,
  type SurveyRecord,
  selectSurvey,
  updatePublished,
  updateStatus,
} from "../surveys.repository.server.ts";
import { insertVersion, selectVersion } from "../versions/survey-versions.repository.server.ts";
import { brokenPromises } from "./anonymous-problems.ts";
import { publishingProblems } from "./publishing-problems.ts";

type Author = { id: string; name: string } | null;

/**
 * Makes what is being edited the version that is answered from now on, and returns its number. Publishing the same
 * again reuses the version. Throws InvalidInputError naming every question that is not ready, and ConflictError
 * when the survey was saved since `revision`.
 */
export async function publishSurvey(db: Db, author: Author, id: string, revision: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const current = await getForChange(trx, id);
    if (current.revision !== revision) {
      throw new ConflictError(
        "This survey was saved again since you opened it. Look at it once more, then publish.",
      );
    }
    const problems = publishingProblems(current.survey, await listAttributes(trx), await listPurposes(trx));
    for (const [field, problem] of await redirectProblems(trx, current.survey)) problems.set(field, problem);
    const pictures = await knownPictures(trx, current.survey);
    for (const [field, problem] of pictureProblems(current.survey, pictures)) problems.set(field, problem);
    const last = current.publishedVersion;
    const published = last === null ? undefined : await selectVersion(trx, id, last);
    if (published && (await hasResponses(trx, id))) {
      for (const [field, problem] of brokenPromises(published, current.survey)) problems.set(field, problem);
    }
    if (problems.size > 0) throw new InvalidInputError("This survey cannot be published yet.", problems);
    const same = published !== undefined && JSON.stringify(published) === JSON.stringify(current.survey);
    const version = same && last !== null ? last : (last ?? 0) + 1;
    const made = { surveyId: id, version, survey: current.survey, at: nowIso(), by: author?.id ?? null };
    if (!same) await insertVersion(trx, made);
    await updatePublished(trx, id, version, nowIso());
    await audit(trx, author, "survey.published", current, { version });
    return version;
  });
}

/** Stops taking answers; what was answered stays. */
export async function closeSurvey(db: Db, author: Author, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const survey = await getForChange(trx, id);
    if (survey.status !== "published") throw new ConflictError("Only a published survey can be closed.");
    await updateStatus(trx, id, "closed", nowIso());
    await audit(trx, author, "survey.closed", survey, {});
  });
}

/** Takes answers again, with the version that was published last. */
export async function reopenSurvey(db: Db, author: Author, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const survey = await getForChange(trx, id);
    if (survey.status !== "closed") throw new ConflictError("Only a closed survey can be opened again.");
    await updateStatus(trx, id, "published", null);
    await audit(trx, author, "survey.reopened", survey, {});
  });
}

async function getForChange(trx: Db, id: string): Promise<SurveyRecord> {
  await lockSurvey(trx, id);
  const survey = await selectSurvey(trx, id);
  if (!survey) throw new NotFoundError("There is no survey at this address.");
  return survey;
}

async function audit(
  trx: Db,
  author: Author,
  action: string,
  survey: SurveyRecord,
  detail: Record<string, string | number>,
): Promise<void> {
  await recordAudit(trx, author, {
    action,
    subjectType: "survey",
    subjectId: survey.id,
    detail: { title: survey.survey.title, ...detail },
  });
}
