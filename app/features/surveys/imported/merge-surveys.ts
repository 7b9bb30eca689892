import { isChoice } from "../question-words.ts";
import type { Question, Survey, SurveyOption } from "../survey.schema.ts";
import { surveyLimits } from "../survey-limits.ts";

/**
 * An imported survey with what a newer export says more: further questions at its end, further options at the end of
 * theirs. What is known stays as it is, also where somebody has reworded it.
 */
export function mergeSurveys(known: Survey, said: Survey): Survey {
  const questions = known.questions.map((question) => {
    const more = said.questions.find((other) => findQuestion(known, other) === question);
    return more === undefined ? question : withMore(question, more);
  });
  const fresh = said.questions.filter((question) => findQuestion(known, question) === undefined);
  return { ...known, questions: [...questions, ...fresh].slice(0, surveyLimits.questions) };
}

/** The question of a survey that stands for one of a file: by its id, which comes of its title, else by its title. */
export function findQuestion(survey: Survey, said: Question): Question | undefined {
  const fits = (question: Question) => takes(question, said);
  return (
    survey.questions.find((question) => question.id === said.id && fits(question)) ??
    survey.questions.find((question) => question.title === said.title && fits(question))
  );
}

const NUMBERS = ["nps", "stars", "number"];

/** Texts and choices take any answer in words; numbers and dates only their own kind. */
function takes(question: Question, said: Question): boolean {
  if (NUMBERS.includes(question.type)) return NUMBERS.includes(said.type);
  if (question.type === "date") return said.type === "date";
  return question.type !== "consent" && question.type !== "email";
}

function withMore(question: Question, said: Question): Question {
  if (question.type === "stars" && said.type === "stars") {
    return { ...question, scale: Math.max(question.scale, said.scale) };
  }
  if (!isChoice(question) || question.type === "picture-choice" || !isChoice(said)) return question;
  const labels = new Set(question.options.map(({ label }) => label.toLowerCase()));
  const ids = new Set(question.options.map(({ id }) => id));
  const more = said.options.filter(({ label }) => !labels.has(label.toLowerCase()));
  const options: SurveyOption[] = [...question.options];
  for (const option of more) {
    if (options.length >= surveyLimits.options) return { ...question, options, other: true };
    options.push({ ...option, id: freeId(option.id, ids) });
  }
  return { ...question, options, other: question.other || said.other };
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}
