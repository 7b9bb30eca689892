import { randomBytes } from "node:crypto";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import { cutPage } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { saveEdit } from "./merging/save-edit.server.ts";
import { withKnownPictures } from "./pictures/pictures-in.ts";
import { knownPictures, notePictures } from "./pictures/survey-pictures.service.server.ts";
import { slugFromTitle } from "./slug.ts";
import { type Survey, type SurveyDraft, surveySchema } from "./survey.schema.ts";
import { surveyLimits } from "./survey-limits.ts";
import {
  insertSurvey,
  type SurveyListItem,
  type SurveyRecord,
  selectSurvey,
  selectSurveyPage,
} from "./surveys.repository.server.ts";
import { findTemplate } from "./templates/survey-templates.ts";

export { type ImportedSurvey, keepImportedSurvey } from "./imported/imported-survey.server.ts";
export { readSurveyStates, removeSurveys, restoreSurveys } from "./imported/undo-surveys.server.ts";
export { SurveyConflictError, saveEdit } from "./merging/save-edit.server.ts";
export {
  keepPicture,
  openPicture,
  receivePictureForm,
  sweepPictures,
} from "./pictures/survey-pictures.service.server.ts";
export { closeSurvey, publishSurvey, reopenSurvey } from "./publishing/publish-survey.server.ts";
export { getPublicSurvey, getSurveyVersion } from "./publishing/published-surveys.server.ts";
export {
  findRedirect,
  listRedirectHosts,
  saveRedirectHosts,
} from "./redirects/redirect-hosts.service.server.ts";
export { findDoor, getDoor, saveSurveySettings } from "./settings/survey-settings.service.server.ts";
export type { SurveyRecord } from "./surveys.repository.server.ts";

/** Who does something to a survey; null is the system itself. */
export type Author = { id: string; name: string } | null;

/** Creates a draft from a template; throws NotFoundError for an unknown template. */
export async function createSurvey(db: Db, author: Author, templateKey: string): Promise<string> {
  const template = findTemplate(templateKey);
  if (!template) throw new NotFoundError(`There is no template called "${templateKey}".`);
  return addSurvey(db, author, template.survey, "survey.created");
}

/** Creates a draft from a definition, in which what has a default may be left out; throws ZodError for a wrong one. */
export async function createSurveyFrom(db: Db, author: Author, draft: SurveyDraft): Promise<string> {
  return addSurvey(db, author, surveySchema.parse(draft), "survey.created");
}

/** A new draft with the same questions as the survey is being edited with. */
export async function duplicateSurvey(db: Db, author: Author, id: string): Promise<string> {
  const { survey } = await getSurvey(db, id);
  const title = `Copy of ${survey.title}`.slice(0, surveyLimits.title);
  return addSurvey(db, author, { ...survey, title }, "survey.duplicated");
}

/** Throws NotFoundError for an unknown id. */
export async function getSurvey(db: Db, id: string): Promise<SurveyRecord> {
  const survey = await selectSurvey(db, id);
  if (!survey) throw new NotFoundError("There is no survey at this address.");
  return survey;
}

/** One page of surveys, newest first, each with its number of responses. `before` is the `next` of the page before. */
export async function listSurveys(
  db: Db,
  options: { before?: string | null; pageSize: number },
): Promise<{ surveys: SurveyListItem[]; next: string | null }> {
  const rows = await selectSurveyPage(db, options.before ?? null, options.pageSize + 1);
  const { page, next } = cutPage(rows, options.pageSize, ({ id }) => id);
  return { surveys: page, next };
}

/** Saves an edit that began from `revision` as saveEdit does, with nothing decided beforehand; returns the new revision. */
export async function saveSurvey(
  db: Db,
  author: Author,
  id: string,
  revision: number,
  survey: Survey,
): Promise<number> {
  return (await saveEdit(db, author, id, { revision, survey })).revision;
}

async function addSurvey(db: Db, author: Author, wanted: Survey, action: string): Promise<string> {
  const id = newId();
  const base = slugFromTitle(wanted.title);
  await db.transaction().execute(async (trx) => {
    const survey = withKnownPictures(wanted, await knownPictures(trx, wanted));
    const row = { id, survey, createdBy: author?.id ?? null, at: nowIso() };
    let added = await insertSurvey(trx, { ...row, slug: base });
    while (!added)
      added = await insertSurvey(trx, { ...row, slug: `${base}-${randomBytes(3).toString("hex")}` });
    await notePictures(trx, id, survey);
    await recordAudit(trx, author, {
      action,
      subjectType: "survey",
      subjectId: id,
      detail: { title: survey.title },
    });
  });
  return id;
}
