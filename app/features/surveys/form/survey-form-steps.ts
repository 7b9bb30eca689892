import { asQuestionType } from "../question-words.ts";
import { editFlow } from "./flow-steps.ts";
import { moved } from "./moved-item.ts";
import { newOption, newQuestion } from "./new-question.ts";
import { type QuestionForm, type SurveyForm, surveyFormFrom } from "./survey-form.ts";

/** A question that was just removed, and where it stood. */
export interface RemovedQuestion {
  index: number;
  question: QuestionForm;
}

/**
 * One step of editing without a script: what a button of the form says, done to what was typed. Steps are
 * "add" (of type `addType`), "up:2", "down:2", "remove:2", "undo", "add-option:2", "remove-option:2:1",
 * "up-option:2:1" and "down-option:2:1", and those of form/flow-steps.ts.
 * Null when the button says something else.
 */
export function editForm(
  form: SurveyForm,
  step: string,
  extra: { addType: string; removed: string },
): { form: SurveyForm; removed: RemovedQuestion | null } | null {
  const flow = editFlow(form, step);
  if (flow !== null) return { form: flow, removed: null };
  const [name = "", first = "", second = ""] = step.split(":");
  const index = Number(first);
  const question = form.questions[index];
  const withQuestions = (questions: QuestionForm[], removed: RemovedQuestion | null = null) => ({
    form: { ...form, questions },
    removed,
  });
  if (name === "add") {
    const type = asQuestionType(extra.addType);
    return type === undefined ? null : withQuestions([...form.questions, newQuestion(type)]);
  }
  if (name === "undo") {
    const removed = readRemoved(extra.removed);
    if (removed === null) return withQuestions(form.questions);
    return withQuestions(form.questions.toSpliced(removed.index, 0, removed.question));
  }
  if (first === "" || question === undefined) return null;
  const withOptions = (options: QuestionForm["options"]) =>
    withQuestions(form.questions.with(index, { ...question, options }));
  switch (name) {
    case "up":
      return withQuestions(moved(form.questions, index, index - 1));
    case "down":
      return withQuestions(moved(form.questions, index, index + 1));
    case "remove":
      return withQuestions(form.questions.toSpliced(index, 1), { index, question });
    case "add-option":
      return withOptions([...question.options, newOption()]);
    case "remove-option":
      return withOptions(question.options.filter((_option, position) => String(position) !== second));
    case "up-option":
      return withOptions(moved(question.options, Number(second), Number(second) - 1));
    case "down-option":
      return withOptions(moved(question.options, Number(second), Number(second) + 1));
    default:
      return null;
  }
}

function readRemoved(text: string): RemovedQuestion | null {
  try {
    const { index, question }: { index?: unknown; question?: unknown } = JSON.parse(text);
    const [read] = surveyFormFrom({ questions: [question] }).questions;
    return read === undefined || typeof index !== "number" ? null : { index, question: read };
  } catch {
    return null;
  }
}
