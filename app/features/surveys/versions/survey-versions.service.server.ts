import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { cutPage } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { type SurveyDifference, surveyDifferences } from "../editing/survey-differences.ts";
import { findRevision } from "../merging/save-edit.server.ts";
import type { Survey } from "../survey.schema.ts";
import { type Author, getSurvey, SurveyConflictError, saveEdit } from "../surveys.service.server.ts";
import { countByVersion, selectVersions } from "./survey-versions.repository.server.ts";

/** What a version changed is shown so far; a new survey under an old name would fill a page. */
const MOST_CHANGES = 12;

/** A published version as a list shows it. */
export interface ListedVersion {
  version: number;
  publishedAt: string;
  publishedBy: string | null;
  title: string;
  /** Complete responses that were given to it. */
  responses: number;
  /** What is otherwise than in the version before, the first twelve; null for the first version. */
  changes: SurveyDifference[] | null;
  /** How many changes there are beyond those. */
  furtherChanges: number;
}

/** One page of a survey's versions, newest first; `before` is the `next` of the page before. Throws NotFoundError. */
export async function listVersions(
  db: Db,
  surveyId: string,
  { before, pageSize }: { before: number | null; pageSize: number },
): Promise<{ versions: ListedVersion[]; next: number | null }> {
  await getSurvey(db, surveyId);
  const rows = await selectVersions(db, surveyId, before, pageSize + 1);
  const { page, next } = cutPage(rows, pageSize, ({ version }) => String(version));
  const [last, first] = [page[0]?.version ?? 0, page.at(-1)?.version ?? 0];
  const counts = await countByVersion(db, surveyId, { first, last });
  const versions = page.map(({ survey, ...row }, index) => {
    const earlier = rows[index + 1];
    const changes = earlier === undefined ? null : surveyDifferences(earlier.survey, survey);
    return {
      ...row,
      title: survey.title,
      responses: counts.get(row.version) ?? 0,
      changes: changes?.slice(0, MOST_CHANGES) ?? null,
      furtherChanges: Math.max(0, (changes?.length ?? 0) - MOST_CHANGES),
    };
  });
  return { versions, next: next === null ? null : Number(next) };
}

/** A version with what is otherwise in what is being edited now. */
export interface ShownVersion {
  survey: Survey;
  publishedAt: string;
  publishedBy: string | null;
  /** From the version to what is being edited; empty where both say the same. */
  changesSince: SurveyDifference[];
  /** Of what is being edited. */
  revision: number;
}

/** Throws NotFoundError for a version that there is not. */
export async function showVersion(db: Db, surveyId: string, version: number): Promise<ShownVersion> {
  const current = await getSurvey(db, surveyId);
  const [row] = Number.isSafeInteger(version) ? await selectVersions(db, surveyId, version + 1, 1) : [];
  if (row?.version !== version) throw new NotFoundError("This survey has no such edition.");
  const { survey, publishedAt, publishedBy } = row;
  const changesSince = surveyDifferences(survey, current.survey);
  return { survey, publishedAt, publishedBy, changesSince, revision: current.revision };
}

/**
 * Makes what is being edited say what a version says, as an edit that began from `revision`; what is published stays.
 * Returns the revision that can be gone back to. Throws ConflictError where somebody has edited since.
 */
export async function takeBackVersion(
  db: Db,
  author: Author,
  surveyId: string,
  version: number,
  revision: number,
): Promise<{ before: number; after: number }> {
  const { survey } = await showVersion(db, surveyId, version);
  const after = await replaceDraft(db, author, surveyId, revision, survey);
  return { before: revision, after };
}

/** Undoes that: what was being edited at revision `before` is there again. Throws ConflictError where somebody has edited since. */
export async function undoTakingBack(
  db: Db,
  author: Author,
  surveyId: string,
  { before, after }: { before: number; after: number },
): Promise<void> {
  const current = await getSurvey(db, surveyId);
  const survey = await findRevision(db, current, before);
  if (survey === undefined)
    throw new ConflictError("Too much was edited since; this cannot be undone any more.");
  await replaceDraft(db, author, surveyId, after, survey);
}

async function replaceDraft(
  db: Db,
  author: Author,
  surveyId: string,
  revision: number,
  survey: Survey,
): Promise<number> {
  try {
    return (await saveEdit(db, author, surveyId, { revision, survey })).revision;
  } catch (error) {
    if (!(error instanceof SurveyConflictError)) throw error;
    throw new ConflictError(
      "Somebody has edited this survey since you opened the page, so nothing was changed. Look at it once more, then choose again.",
    );
  }
}
