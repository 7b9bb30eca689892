import { answerSubjects, type ConditionSubject } from "./condition-subjects.ts";
import type { PointsForm, ScoreForm } from "./flow-form.ts";
import type { SurveyForm } from "./survey-form.ts";

/** The answers that can give points: those chosen among options, and numbers. */
export function scorableSubjects(form: Pick<SurveyForm, "questions">): ConditionSubject[] {
  return form.questions
    .flatMap(answerSubjects)
    .filter(({ kind, choices }) => choices.length > 0 || kind === "number");
}

/** A score with a place for the points of the answer it names as `next`: one for each choice, or one for each unit. */
export function withPointsFor(form: Pick<SurveyForm, "questions">, score: ScoreForm): ScoreForm {
  const subject = scorableSubjects(form).find(({ value }) => value === score.next);
  if (subject === undefined) return score;
  const options = subject.choices.length > 0 ? subject.choices.map(({ value }) => value) : [""];
  const known = new Set(score.points.filter(({ of }) => of === subject.value).map(({ option }) => option));
  const added: PointsForm[] = options
    .filter((option) => !known.has(option))
    .map((option) => ({ of: subject.value, option, points: "" }));
  return { ...score, next: "", points: [...score.points, ...added] };
}
