import { z } from "zod";
import { type SurveyForm, surveyFormFrom } from "../../form/survey-form.ts";
import { mergeEdits } from "../../merging/merge-edits.ts";
import { sameValue } from "../../merging/same-value.ts";

const form = z.unknown().transform(surveyFormFrom);
const copySchema = z.object({ tab: z.string(), revision: z.number(), base: form, form, at: z.string() });

/** What this browser keeps of an edit until it is saved. */
export interface UnsavedCopy {
  /** Which open page wrote it. */
  tab: string;
  /** The revision that the edit began from, and its form. */
  revision: number;
  base: SurveyForm;
  form: SurveyForm;
  at: string;
}

const keyOf = (surveyId: string) => `earshot:unsaved-survey:${surveyId}`;

/** The unsaved edit of a survey, or null; what cannot be read is not there. */
function readCopy(surveyId: string): UnsavedCopy | null {
  try {
    return copySchema.parse(JSON.parse(localStorage.getItem(keyOf(surveyId)) ?? ""));
  } catch {
    return null;
  }
}

/** Keeps an edit; false where the browser keeps nothing, such as in a private window that is full. */
export function keepCopy(surveyId: string, copy: UnsavedCopy): boolean {
  try {
    localStorage.setItem(keyOf(surveyId), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

/** Lets go of the edit, unless another open page wrote it. */
export function dropCopy(surveyId: string, tab: string): void {
  if (readCopy(surveyId)?.tab !== tab) return;
  localStorage.removeItem(keyOf(surveyId));
}

/**
 * The unsaved edit, put on top of what the server holds now; it is this page's from then on. Where both say otherwise
 * it still begins from its own revision, so that saving it shows the conflict. Null where there is nothing unsaved.
 */
export function takeCopy(
  surveyId: string,
  given: { form: SurveyForm; revision: number },
  tab: string,
): { form: SurveyForm; saved: SurveyForm; revision: number; at: Date } | null {
  const copy = readCopy(surveyId);
  if (copy === null || sameValue(copy.form, given.form)) return null;
  keepCopy(surveyId, { ...copy, tab });
  const at = new Date(copy.at);
  const { merged, undecided } = mergeEdits(copy.base, given.form, copy.form);
  if (undecided.length > 0) return { form: copy.form, saved: copy.base, revision: copy.revision, at };
  return { form: surveyFormFrom(merged), saved: given.form, revision: given.revision, at };
}
