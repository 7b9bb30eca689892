import { type SurveyForm, surveyFormFrom } from "../../form/survey-form.ts";
import { mergeEdits } from "../../merging/merge-edits.ts";
import { sameValue } from "../../merging/same-value.ts";

/** How many steps back are kept: an hour's work, and at most some megabytes of a long survey. */
const KEPT_STEPS = 100;

/** What a form was, is, and would be again by redoing; the nearest step stands last in both lists. */
export interface EditHistory {
  past: readonly SurveyForm[];
  present: SurveyForm;
  future: readonly SurveyForm[];
}

export function newHistory(present: SurveyForm): EditHistory {
  return { past: [], present, future: [] };
}

/** The history after an edit; the same one when nothing was changed. */
export function withStep(history: EditHistory, present: SurveyForm): EditHistory {
  if (sameValue(history.present, present)) return history;
  return { past: [...history.past, history.present].slice(-KEPT_STEPS), present, future: [] };
}

/** One step back; the same history where there is none. */
export function undone({ past, present, future }: EditHistory): EditHistory {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future };
  return { past: past.slice(0, -1), present: before, future: [...future, present] };
}

/** One step on again; the same history where there is none. */
export function redone({ past, present, future }: EditHistory): EditHistory {
  const next = future.at(-1);
  if (next === undefined) return { past, present, future };
  return { past: [...past, present], present: next, future: future.slice(0, -1) };
}

/**
 * The history after somebody else's edits, from `before` to `after`, were taken over: they are carried into every
 * step, so that no undo takes them back. Where a step has changed the same place, what they wrote counts.
 */
export function withOthersEdits(history: EditHistory, before: SurveyForm, after: SurveyForm): EditHistory {
  const carry = (step: SurveyForm) => surveyFormFrom(mergeEdits(before, after, step, () => "theirs").merged);
  return {
    past: history.past.map(carry),
    present: carry(history.present),
    future: history.future.map(carry),
  };
}
