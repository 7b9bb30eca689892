import { conditionInWords } from "../logic/condition-words.ts";
import { orderedJson } from "../merging/same-value.ts";
import type { Question, Survey } from "../survey.schema.ts";
import { fieldName, shown } from "./difference-words.ts";

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
      compareQuestion(other, question, differences, { theirs, mine });
    }
  }
  for (const question of theirs.questions) {
    if (!myIds.has(question.id))
      differences.push({ what: "Question", theirs: question.title, mine: "not there" });
  }
  for (const key of otherKeys(theirs, mine)) compareValue(fieldName(key), theirs, mine, key, differences);
  const shared = (survey: Survey) =>
    survey.questions.filter((question) => myIds.has(question.id) && theirQuestions.has(question.id));
  compare("Order of questions", titles(shared(theirs)), titles(shared(mine), theirQuestions));
  return differences;
}

function compareQuestion(
  theirs: Question,
  mine: Question,
  differences: SurveyDifference[],
  surveys: { theirs: Survey; mine: Survey },
): void {
  const name = `Question "${theirs.title}"`;
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const what = `${name}: ${fieldName(key)}`;
    const before = differences.length;
    compareValue(what, theirs, mine, key, differences);
    const isCondition = key === "showIf" || key === "requireIf";
    if (!isCondition || differences.length === before) continue;
    const [a, b] = [conditionInWords(theirs[key], surveys.theirs), conditionInWords(mine[key], surveys.mine)];
    if (a !== b) differences[before] = { what, theirs: a || "always", mine: b || "always" };
  }
}

const comparedAbove = ["title", "intro", "thanks", "questions"];

function otherKeys(theirs: Survey, mine: Survey): string[] {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return [...keys].filter((key) => !comparedAbove.includes(key));
}

/** Compared as they are stored: two values that read the same in words may still differ, and no edit may be lost. */
function compareValue(
  what: string,
  theirs: object,
  mine: object,
  key: string,
  differences: SurveyDifference[],
): void {
  const [a, b]: unknown[] = [Reflect.get(theirs, key), Reflect.get(mine, key)];
  const [storedA, storedB] = [orderedJson(a), orderedJson(b)];
  if (storedA === storedB) return;
  const [wordsA, wordsB] = [shown(a), shown(b)];
  const sameWords = wordsA === wordsB;
  differences.push({ what, theirs: sameWords ? storedA : wordsA, mine: sameWords ? storedB : wordsB });
}

/** Titles in order; under the names that the other side knows, so that a new wording is not a new order. */
function titles(questions: readonly Question[], names?: ReadonlyMap<string, Question>): string {
  return questions.map((question) => names?.get(question.id)?.title ?? question.title).join(" · ");
}
