import type { Question, Survey } from "./survey.schema.ts";

/** One thing in which two editions of a survey differ, in words, with both sides where they are short texts. */
export interface SurveyDifference {
  what: string;
  theirs: string;
  mine: string;
}

/**
 * What differs between the survey as somebody else has saved it and as it was about to be saved; empty when they
 * say the same.
 */
export function surveyDifferences(theirs: Survey, mine: Survey): SurveyDifference[] {
  const differences: SurveyDifference[] = [];
  const compare = (what: string, a: string, b: string) => {
    if (a !== b) differences.push({ what, theirs: a, mine: b });
  };
  compare("Title", theirs.title, mine.title);
  compare("Introduction", theirs.intro, mine.intro);
  compare("Thank-you text", theirs.thanks, mine.thanks);
  const theirQuestions = new Map(theirs.questions.map((question) => [question.id, question]));
  const myIds = new Set(mine.questions.map((question) => question.id));
  for (const question of mine.questions) {
    const other = theirQuestions.get(question.id);
    if (other === undefined) {
      differences.push({ what: "Question", theirs: "not there", mine: question.title });
    } else {
      compareQuestion(other, question, differences);
    }
  }
  for (const question of theirs.questions) {
    if (!myIds.has(question.id))
      differences.push({ what: "Question", theirs: question.title, mine: "not there" });
  }
  const shared = (survey: Survey) =>
    survey.questions.filter((question) => myIds.has(question.id) && theirQuestions.has(question.id));
  compare("Order of questions", titles(shared(theirs)), titles(shared(mine), theirQuestions));
  return differences;
}

function compareQuestion(theirs: Question, mine: Question, differences: SurveyDifference[]): void {
  const name = `Question "${theirs.title}"`;
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  for (const key of keys) {
    const a = shown(Reflect.get(theirs, key));
    const b = shown(Reflect.get(mine, key));
    if (a !== b) differences.push({ what: `${name}: ${fieldName(key)}`, theirs: a, mine: b });
  }
}

/** Titles in order; under the names that the other side knows, so that a new wording is not a new order. */
function titles(questions: readonly Question[], names?: ReadonlyMap<string, Question>): string {
  return questions.map((question) => names?.get(question.id)?.title ?? question.title).join(" · ");
}

function shown(value: unknown): string {
  if (value === undefined || value === null || value === "") return "empty";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(optionLabel).join(" · ");
  if (typeof value === "object") return Object.values(value).join(" ");
  return String(value);
}

function optionLabel(value: unknown): string {
  return typeof value === "object" && value !== null ? String(Reflect.get(value, "label")) : String(value);
}

function fieldName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
