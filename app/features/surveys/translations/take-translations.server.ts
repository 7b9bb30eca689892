import { ConflictError, InvalidInputError } from "#app/lib/errors.ts";
import type { PostedFile } from "#app/lib/form.ts";
import type { Db } from "#db/client.server.ts";
import { findRevision } from "../merging/save-edit.server.ts";
import { type Survey, surveySchema } from "../survey.schema.ts";
import { type Author, getSurvey, SurveyConflictError, saveEdit } from "../surveys.service.server.ts";
import { languagesOf } from "./localize-survey.ts";
import { sourceTexts, withTranslations } from "./survey-translations.ts";
import { readTranslationsFile } from "./translations-file.ts";

/** What was taken from a file of translations. */
export interface TakenTranslations {
  /** Translations that the file holds for texts of this survey. */
  texts: number;
  /** Keys that no text of this survey has, each once. */
  unknown: number;
}

/**
 * Takes translations into the languages of a survey from a file, put together with what was translated since the file
 * was made; an empty cell takes nothing away. Throws InvalidInputError for what is no such file, ConflictError where
 * both say different words.
 */
export async function takeTranslations(
  db: Db,
  author: Author,
  surveyId: string,
  file: PostedFile | null,
): Promise<TakenTranslations> {
  if (file === null) throw new InvalidInputError("Choose a file with translations.");
  const read = readTranslationsFile(file.bytes);
  if (typeof read === "string") throw new InvalidInputError(read);
  const current = await getSurvey(db, surveyId);
  const revision = read.revision ?? current.revision;
  const base = await findRevision(db, current, revision);
  if (base === undefined) {
    throw new ConflictError(
      "This file is older than what is kept of the survey. Download it anew, and carry the translations over.",
    );
  }
  const { survey, ...taken } = withFile(base, read.languages);
  const checked = surveySchema.safeParse(survey);
  if (!checked.success) {
    throw new InvalidInputError(
      `Nothing was taken: ${checked.error.issues[0]?.message ?? "the file does not fit."}`,
    );
  }
  try {
    await saveEdit(db, author, surveyId, { revision, survey: checked.data });
  } catch (error) {
    if (!(error instanceof SurveyConflictError)) throw error;
    const places = error.differences.slice(0, 5).map(({ what, theirs }) => `${what}, now “${theirs}”`);
    throw new ConflictError(
      `Since this file was made, others have translated the same differently, and nothing was taken: ${places.join("; ")}. Download the file anew, and carry your words over.`,
    );
  }
  return taken;
}

function withFile(base: Survey, languages: ReadonlyMap<string, ReadonlyMap<string, string>>) {
  const offered = languagesOf(base).slice(1);
  const known = new Set(sourceTexts(base).map(({ key }) => key));
  const unknown = new Set<string>();
  let survey = base;
  let texts = 0;
  for (const language of offered) {
    const cells = [...(languages.get(language) ?? [])];
    const fitting = cells.filter(([key]) => known.has(key));
    for (const [key] of cells) if (!known.has(key)) unknown.add(key);
    survey = withTranslations(survey, language, new Map(fitting));
    texts += fitting.length;
  }
  if (!offered.some((language) => languages.has(language))) {
    throw new InvalidInputError(
      `The file has a column for ${[...languages.keys()].join(", ")}, and the survey is in none of them. Add the language first, then take the file.`,
    );
  }
  return { survey, texts, unknown: unknown.size };
}
