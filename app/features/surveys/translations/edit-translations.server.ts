import { InvalidInputError } from "#app/lib/errors.ts";
import type { FormValues } from "#app/lib/form.ts";
import type { Db } from "#db/client.server.ts";
import { editPart } from "../editing/edit-part.server.ts";
import { findRevision } from "../merging/save-edit.server.ts";
import { languageName } from "../public-words/language-names.ts";
import type { Survey } from "../survey.schema.ts";
import { surveyLimits } from "../survey-limits.ts";
import { type Author, getSurvey } from "../surveys.service.server.ts";
import { languagesOf } from "./localize-survey.ts";
import {
  sourceTexts,
  withDefaultLanguage,
  withLanguage,
  withLanguageOf,
  withoutLanguage,
  withTranslations,
} from "./survey-translations.ts";
import type { TranslationForm } from "./translation-form.schema.ts";

/**
 * Does what a form of the page of translations says, to the revision that the page showed, and saves it as an edit.
 * Throws InvalidInputError, and SurveyConflictError where others have changed the same.
 */
export async function editTranslations(
  db: Db,
  author: Author,
  surveyId: string,
  values: FormValues,
  form: TranslationForm,
): Promise<{ revision: number; survey: Survey }> {
  const before = form.intent === "restore" ? await findBefore(db, surveyId, form) : null;
  return editPart(db, author, surveyId, values, (shown) => changed(shown, form, before));
}

function changed(survey: Survey, form: TranslationForm, before: Survey | null): Survey {
  const { language } = form;
  const offered = languagesOf(survey);
  const isTranslated = offered.includes(language) && language !== survey.language;
  switch (form.intent) {
    case "add":
      if (offered.includes(language))
        throw wrong(`The survey is offered in ${languageName(language)} already.`);
      if (offered.length >= surveyLimits.languages) {
        throw wrong(`A survey has at most ${surveyLimits.languages} languages.`);
      }
      return withLanguage(survey, language);
    case "restore":
      return before === null ? survey : withLanguageOf(survey, language, before);
    default:
  }
  if (!isTranslated) throw wrong(`The survey is not translated into ${languageName(language)}.`);
  switch (form.intent) {
    case "remove":
      return withoutLanguage(survey, language);
    case "default":
      return withDefaultLanguage(survey, language);
    case "save": {
      const known = new Set(sourceTexts(survey).map(({ key }) => key));
      const texts = form.texts.filter(({ key }) => known.has(key));
      const stillFit = texts.flatMap(({ key, fits }) => (fits ? [key] : []));
      return withTranslations(survey, language, new Map(texts.map(({ key, text }) => [key, text])), stillFit);
    }
  }
}

/** The survey as it was before a language was removed. */
async function findBefore(db: Db, surveyId: string, { from }: { from: number }): Promise<Survey> {
  const before = await findRevision(db, await getSurvey(db, surveyId), from);
  if (before === undefined) {
    throw wrong("What was removed is not kept any more: the survey has been saved often since.");
  }
  return before;
}

function wrong(message: string): InvalidInputError {
  return new InvalidInputError(message, new Map([["language", message]]));
}
