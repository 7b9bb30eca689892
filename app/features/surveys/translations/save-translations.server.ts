import { z } from "zod";
import { type FormValues, type PostedFile, parseForm } from "#app/lib/form.ts";
import { orReply } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import type { Db } from "#db/client.server.ts";
import { readEdit } from "../editing/posted-edit.ts";
import type { SurveyConflict } from "../merging/conflict-words.ts";
import { type Author, SurveyConflictError } from "../surveys.service.server.ts";
import { editTranslations } from "./edit-translations.server.ts";
import { takeTranslations } from "./take-translations.server.ts";
import { type TranslationForm, translationFormSchema } from "./translation-form.schema.ts";

/** The page of translations, shown again with all that was typed. */
export interface TranslationsAgain {
  status: number;
  message: string;
  fieldErrors: Record<string, string>;
  /** The revision from which what was typed began. */
  revision: number;
  /** What was typed, by the key of its text. */
  typed: [key: string, text: string][];
  conflicts: readonly SurveyConflict[];
  seen: number;
}

const typedSchema = z.object({
  texts: z
    .array(z.object({ key: z.string(), text: z.string() }))
    .catch([])
    .default([]),
});

/**
 * Does what a form of the page says, posted to the address with this query; gives the address to go on to, or the page
 * to show again.
 */
export async function saveTranslations(
  db: Db,
  author: Author,
  surveyId: string,
  values: FormValues,
  query: URLSearchParams,
  file: PostedFile | null,
): Promise<string | TranslationsAgain> {
  const { revision } = readEdit(values);
  const { texts } = typedSchema.catch({ texts: [] }).parse(values);
  const typed = texts.map(({ key, text }): [string, string] => [key, text]);
  const again = { message: "", fieldErrors: {}, revision, typed, conflicts: [], seen: 0 };
  if (values.intent === "file") {
    const taken = await orReply(() => takeTranslations(db, author, surveyId, file));
    if (!taken.ok) return { ...again, ...taken };
    return paths.surveyTranslations(surveyId, { done: "file", ...taken.value });
  }
  const form = parseForm(values, translationFormSchema);
  if (!form.ok) return { ...again, status: 422, fieldErrors: form.fieldErrors };
  const reply = await orReply(() =>
    conflictOr(() => editTranslations(db, author, surveyId, values, form.value)),
  );
  if (!reply.ok) return { ...again, ...reply };
  const conflict = reply.value;
  if (conflict === null) return nextPage(surveyId, form.value, revision, query);
  const { message, differences: conflicts, currentRevision: seen } = conflict;
  // What has no texts to decide about is shown as it is now, and can be done once more.
  return form.value.intent === "save"
    ? { ...again, status: 409, conflicts, seen }
    : { ...again, status: 409, message: `${message} Look again, then do it once more.` };
}

async function conflictOr(work: () => Promise<unknown>): Promise<SurveyConflictError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof SurveyConflictError) return error;
    throw error;
  }
}

/** Saving stays on its page of texts; the rest leads to the language it was about. */
function nextPage(
  surveyId: string,
  { intent, language }: TranslationForm,
  revision: number,
  query: URLSearchParams,
): string {
  const place = intent === "save" ? { show: query.get("show"), after: query.get("after") } : {};
  const from = intent === "remove" ? revision : null;
  return paths.surveyTranslations(surveyId, { language, ...place, done: intent, from });
}
