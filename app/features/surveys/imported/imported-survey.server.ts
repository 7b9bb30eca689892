import { randomBytes } from "node:crypto";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { type FieldChange, fieldChanges, NO_CHANGES } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { slugFromTitle } from "../slug.ts";
import { type Survey, surveySchema } from "../survey.schema.ts";
import { insertVersion, selectVersion } from "../versions/survey-versions.repository.server.ts";
import {
  insertImportedSurvey,
  selectImportedSurvey,
  updateImportedSurvey,
} from "./imported-surveys.repository.server.ts";
import { mergeSurveys } from "./merge-surveys.ts";

/** The survey whose answers came as a file, in the version that they answer. */
export interface ImportedSurvey {
  id: string;
  title: string;
  version: number;
  survey: Survey;
  /** It was not known before. */
  created: boolean;
  /** What became of one that was known; empty where the file says nothing more. */
  changes: readonly FieldChange[];
}

/**
 * The survey of a file of answers: the one with this key, with what the file says more as a new version, or a new one
 * that is closed, since it was answered elsewhere. Takes a transaction; the same call again changes nothing. Throws
 * ZodError for a definition that no survey can have.
 */
export async function keepImportedSurvey(
  trx: Db,
  author: { id: string; name: string } | null,
  key: string,
  definition: Survey,
): Promise<ImportedSurvey> {
  const said = surveySchema.parse(definition);
  const known = await selectImportedSurvey(trx, key);
  const at = nowIso();
  if (known === undefined) return create(trx, author, key, said, at);
  const published = await selectVersion(trx, known.id, known.version);
  const survey = published === undefined ? said : mergeSurveys(published, said);
  const facts = { id: known.id, title: known.title, created: false };
  if (JSON.stringify(survey) === JSON.stringify(published))
    return { ...facts, version: known.version, survey, changes: NO_CHANGES };
  const version = known.version + 1;
  await insertVersion(trx, { surveyId: known.id, version, survey, at });
  // What somebody is editing gets the further questions too, and keeps the edits.
  const edited = JSON.stringify(mergeSurveys(known.edited, said));
  const next = { definition: edited, publishedVersion: version, updatedAt: at };
  await updateImportedSurvey(trx, known.id, next);
  const changes = fieldChanges(known.state, next, ["definition", "publishedVersion", "updatedAt"]);
  return { ...facts, version, survey, changes };
}

async function create(
  trx: Db,
  author: { id: string; name: string } | null,
  key: string,
  survey: Survey,
  at: string,
): Promise<ImportedSurvey> {
  const base = slugFromTitle(survey.title);
  const row = { id: newId(), key, survey, createdBy: author?.id ?? null, at };
  let slug = base;
  while (!(await insertImportedSurvey(trx, { ...row, slug })))
    slug = `${base}-${randomBytes(3).toString("hex")}`;
  await insertVersion(trx, { surveyId: row.id, version: 1, survey, at });
  await recordAudit(trx, author, {
    action: "survey.imported",
    subjectType: "survey",
    subjectId: row.id,
    detail: { title: survey.title },
  });
  return { id: row.id, title: survey.title, version: 1, survey, created: true, changes: NO_CHANGES };
}
