import { addressLines, contactFields, partNames } from "../answers/answer-parts.ts";
import { asQuestionType } from "../question-words.ts";
import { NONE_OPTION_ID, OTHER_OPTION_ID } from "../survey-limits.ts";
import { operatorsFor, type SubjectKind } from "./condition-operators.ts";
import type { QuestionForm } from "./question-form.ts";
import { subjectText } from "./subject-text.ts";
import type { SurveyForm } from "./survey-form.ts";

export interface SubjectChoice {
  value: string;
  label: string;
}

/** Something that a condition can look at, as the editor offers it. */
export interface ConditionSubject {
  /** As a row of a condition names it. */
  value: string;
  label: string;
  kind: SubjectKind;
  /** What can be chosen among. */
  choices: readonly SubjectChoice[];
  /** The place of the question whose answer it is; -1 for what is there before the first question. */
  place: number;
}

/** An attribute as conditions look at it. */
export interface SubjectAttribute {
  id: string;
  label: string;
  valueType?: "text" | "number" | "date" | "choice" | "boolean";
  options?: readonly string[];
}

/** Everything that conditions of a survey can look at, in its order: answers, known attributes, quotas and scores. */
export function subjectsOf(
  form: Pick<SurveyForm, "questions" | "quotas" | "scores">,
  attributes: readonly SubjectAttribute[],
): ConditionSubject[] {
  return [
    ...form.questions.flatMap(answerSubjects),
    ...attributes.map((attribute): ConditionSubject => {
      const choices = (attribute.options ?? []).map((option) => ({ value: option, label: option }));
      const kind = choices.length > 0 ? "one-choice" : attributeKind(attribute.valueType);
      const value = subjectText({ of: "attribute", id: attribute.id, part: "" });
      return { value, label: `Known: ${attribute.label}`, kind, choices, place: -1 };
    }),
    ...form.quotas.map((quota): ConditionSubject => {
      const value = subjectText({ of: "quota", id: quota.id, part: "" });
      return { value, label: `Quota: ${named(quota.name)}`, kind: "quota", choices: [], place: -1 };
    }),
    ...form.scores.map((score): ConditionSubject => {
      const value = subjectText({ of: "score", id: score.id, part: "" });
      return { value, label: `Score: ${named(score.name)}`, kind: "score", choices: [], place: -1 };
    }),
  ].filter(({ kind }) => operatorsFor(kind).length > 0);
}

function attributeKind(valueType: SubjectAttribute["valueType"]): SubjectKind {
  return valueType === "number" || valueType === "date" ? valueType : "text";
}

/** What of the answer to a question can be looked at. */
export function answerSubjects(question: QuestionForm, place: number): ConditionSubject[] {
  const title = `${place + 1}. ${named(question.title)}`;
  const subject = (
    kind: SubjectKind,
    choices: readonly SubjectChoice[] = [],
    part = "",
    partLabel = "",
  ): ConditionSubject => ({
    value: subjectText({ of: "answer", id: question.id, part }),
    label: part === "" ? title : `${title}: ${named(partLabel)}`,
    kind,
    choices,
    place: question.type === "hidden" ? -1 : place,
  });
  const options = labels(question.options);
  const type = asQuestionType(question.type);
  switch (type) {
    case "single-choice":
    case "dropdown":
      return [subject("one-choice", [...options, ...extraChoices(question)])];
    case "multiple-choice":
      return [subject("several-choices", [...options, ...extraChoices(question)])];
    case "picture-choice":
      return [
        subject(question.several ? "several-choices" : "one-choice", [...options, ...extraChoices(question)]),
      ];
    case "ranking":
      return [
        subject("several-choices", options),
        ...question.options.map(({ id, label }) => subject("number", [], id, `rank of ${named(label)}`)),
      ];
    case "matrix": {
      const columns = labels(question.columns);
      return [
        subject("several-choices", columns),
        ...question.rows.map(({ id, label }) => subject("one-choice", columns, id, label)),
      ];
    }
    case "nps":
    case "csat":
    case "ces":
    case "stars":
    case "number":
      return [subject("number")];
    case "date":
      return [subject("date")];
    case "consent":
      return [
        subject("one-choice", [
          { value: "yes", label: "Given" },
          { value: "no", label: "Not given" },
        ]),
      ];
    case "contact":
    case "address": {
      const names = [...contactFields, ...addressLines].filter((name) => question.fields.includes(name));
      return [subject("text"), ...names.map((name) => subject("text", [], name, partNames[name]))];
    }
    case "file":
      return [subject("given")];
    case "statement":
    case undefined:
      return [];
    default:
      return [subject("text")];
  }
}

function extraChoices({ other, otherLabel, none, noneLabel }: QuestionForm): SubjectChoice[] {
  return [
    ...(other ? [{ value: OTHER_OPTION_ID, label: otherLabel || "Other" }] : []),
    ...(none ? [{ value: NONE_OPTION_ID, label: noneLabel || "None of these" }] : []),
  ];
}

function labels(parts: readonly { id: string; label: string }[]): SubjectChoice[] {
  return parts.map(({ id, label }) => ({ value: id, label: named(label) }));
}

function named(text: string): string {
  return text.trim() === "" ? "without a name yet" : text;
}
