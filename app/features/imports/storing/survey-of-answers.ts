import type { Answers, AnswerValue } from "#app/features/surveys/answers/answer-value.ts";
import { findQuestion } from "#app/features/surveys/imported/merge-surveys.ts";
import { isChoice } from "#app/features/surveys/question-words.ts";
import {
  type ChoiceQuestion,
  type Question,
  type QuestionDraft,
  type Survey,
  type SurveyOption,
  surveySchema,
} from "#app/features/surveys/survey.schema.ts";
import { OTHER_OPTION_ID, surveyLimits } from "#app/features/surveys/survey-limits.ts";
import type { PlannedQuestion } from "../mapping/question-plan.ts";
import type { SaidAnswer } from "../rows/answer-record.ts";
import { isOtherLabel } from "../rows/parse-tick.ts";
import type { GatheredAnswers } from "./gather-answers.ts";

/** The survey whose answers a file holds: its questions in the order of the columns, its options as they were chosen. */
export function surveyOfAnswers(
  title: string,
  planned: readonly PlannedQuestion[],
  gathered: readonly GatheredAnswers[],
): Survey {
  const ids = new Set<string>();
  const questions = planned.map((question, at) => questionOf(question, gathered[at], ids));
  return surveySchema.parse({ title, questions });
}

function questionOf(
  planned: PlannedQuestion,
  gathered: GatheredAnswers | undefined,
  ids: Set<string>,
): QuestionDraft {
  const common = {
    id: freeId(planned.title, "question", ids),
    title: planned.title,
    help: "",
    required: false,
    purpose: { kind: planned.asks === "open-text" ? ("themes" as const) : ("none" as const) },
  };
  switch (planned.asks) {
    case "open-text":
      return { ...common, type: "long-text", maxLength: null };
    case "nps":
      return { ...common, type: "nps", lowLabel: "", highLabel: "" };
    case "stars":
      return { ...common, type: "stars", scale: scaleFor(gathered?.most ?? 5) };
    case "number":
      return {
        ...common,
        type: "number",
        min: null,
        max: null,
        wholeNumbers: gathered?.whole ?? false,
        unit: "",
      };
    case "date":
      return { ...common, type: "date", earliest: null, latest: null };
    case "choice":
    case "choices": {
      const ticked = planned.options.map(({ label }) => label).filter((label) => !isOtherLabel(label));
      const labels = planned.options.length > 0 ? ticked : labelsOf(gathered);
      const options = optionsOf(labels);
      // Nothing to choose from is no choice: what was answered is kept as it is written.
      if (options.length < 2) return { ...common, type: "short-text", maxLength: null };
      const other =
        planned.other !== null ||
        ticked.length < planned.options.length ||
        (gathered?.typed ?? false) ||
        labels.length > options.length;
      return planned.asks === "choice"
        ? { ...common, type: "single-choice", options, other }
        : { ...common, type: "multiple-choice", options, other, minChoices: null, maxChoices: null };
    }
    default:
      return { ...common, type: "short-text", maxLength: null };
  }
}

/** Stars have few scales; the smallest that holds every rating. */
function scaleFor(most: number): number {
  return [5, 7, 10].find((scale) => scale >= most) ?? 10;
}

/** The most frequent first, as far as a question may have options. */
function labelsOf(gathered: GatheredAnswers | undefined): string[] {
  return [...(gathered?.labels ?? [])].sort((a, b) => b[1] - a[1]).map(([label]) => label);
}

function optionsOf(labels: readonly string[]): SurveyOption[] {
  const ids = new Set<string>([OTHER_OPTION_ID]);
  const seen = new Set<string>();
  const options: SurveyOption[] = [];
  for (const written of labels) {
    const label = optionLabel(written);
    if (label === "" || seen.has(label.toLowerCase()) || options.length >= surveyLimits.options) continue;
    seen.add(label.toLowerCase());
    options.push({ id: freeId(label, "option", ids), label });
  }
  return options;
}

function optionLabel(label: string): string {
  return label.trim().slice(0, surveyLimits.optionLabel).trim();
}

/** An id made of a title, the same for each export of a survey. */
function freeId(title: string, fallback: string, taken: Set<string>): string {
  const words =
    title
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const stem = words.join("-").slice(0, 48).replace(/-$/, "");
  const base =
    /^[a-z]/.test(stem) && !REFUSED.has(stem) ? stem : `${fallback}${stem === "" ? "" : `-${stem}`}`;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
}

// Words that the form reader takes for something else; see survey-fields.schema.ts.
const REFUSED = new Set(["constructor", "prototype"]);

/** For each planned question the one of the survey that takes its answers, which may have been reworded since. */
export function questionsFor(survey: Survey, said: Survey): (Question | undefined)[] {
  return said.questions.map((question) => findQuestion(survey, question));
}

/** What a row says, in the terms of its survey; what no question takes is left out. */
export function answersFor(
  questions: readonly (Question | undefined)[],
  said: readonly (SaidAnswer | null)[],
): Answers {
  const answers: Answers = {};
  said.forEach((answer, at) => {
    const question = questions[at];
    if (question !== undefined && answer !== null) answers[question.id] = answerFor(question, answer);
  });
  return answers;
}

function answerFor(question: Question, said: SaidAnswer): AnswerValue | null {
  if (isChoice(question)) return choiceFor(question, said);
  if (question.type === "nps" || question.type === "stars" || question.type === "number") {
    return said.kind === "number" ? said : null;
  }
  const text = inWords(said);
  return text === "" ? null : { kind: "text", text };
}

function choiceFor(question: ChoiceQuestion, said: SaidAnswer): AnswerValue | null {
  const labels = said.kind === "labels" ? said.labels : [inWords(said)];
  const optionIds: string[] = [];
  const others: string[] = [];
  for (const label of labels) {
    const wanted = optionLabel(label).toLowerCase();
    const option = question.options.find((known) => known.label.toLowerCase() === wanted);
    if (option === undefined) others.push(label);
    else if (!optionIds.includes(option.id)) optionIds.push(option.id);
  }
  if (said.kind === "labels" && said.other !== null) others.push(said.other);
  const other = others.length === 0 ? null : others.join("; ").slice(0, surveyLimits.shortText);
  return optionIds.length === 0 && other === null ? null : { kind: "choice", optionIds, other };
}

function inWords(said: SaidAnswer): string {
  if (said.kind === "text") return said.text;
  if (said.kind === "date") return said.date;
  if (said.kind === "number") return String(said.number);
  return [...said.labels, ...(said.other === null ? [] : [said.other])].join("; ");
}
