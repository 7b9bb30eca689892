import { isChoice } from "../question-words.ts";
import type { ChoiceQuestion, Question, Survey } from "../survey.schema.ts";

/**
 * One survey that has room for the answers to all of its versions, `earlier` ones from the latest on. The newest says how
 * everything is worded, asked and ordered; what only earlier ones had (questions, options, rows, lines, endings, scores)
 * keeps its last wording. A question that was taken out stands behind the one it followed. Columns of a matrix are places
 * on a scale, so they stay those of the newest version.
 */
export function overVersions(newest: Survey, earlier: readonly Survey[]): Survey {
  let { questions, endings, scores } = newest;
  for (const version of earlier) {
    questions = questionsOfBoth(questions, version.questions);
    endings = withEarlier(endings, version.endings);
    scores = withEarlier(scores, version.scores);
  }
  return { ...newest, questions, endings, scores };
}

function questionsOfBoth(newer: readonly Question[], older: readonly Question[]): Question[] {
  const before = new Map(older.map((question) => [question.id, question]));
  const together = newer.map((question) => {
    const then = before.get(question.id);
    return then === undefined ? question : withEarlierParts(question, then);
  });
  const known = new Set(newer.map(({ id }) => id));
  for (const [index, question] of older.entries()) {
    if (known.has(question.id)) continue;
    const previous = older[index - 1]?.id;
    together.splice(together.findIndex(({ id }) => id === previous) + 1, 0, question);
  }
  return together;
}

/** A question whose type was changed has only the parts that it has now: the others mean something else. */
function withEarlierParts(question: Question, then: Question): Question {
  if (question.type === "picture-choice" && then.type === "picture-choice")
    return { ...question, options: withEarlier(question.options, then.options), ...besides(question, then) };
  if (isListed(question) && isListed(then))
    return { ...question, options: withEarlier(question.options, then.options), ...besides(question, then) };
  if (question.type === "ranking" && then.type === "ranking")
    return { ...question, options: withEarlier(question.options, then.options) };
  if (question.type === "matrix" && then.type === "matrix")
    return { ...question, rows: withEarlier(question.rows, then.rows) };
  if (question.type === "contact" && then.type === "contact")
    return { ...question, fields: [...new Set([...question.fields, ...then.fields])] };
  if (question.type === "address" && then.type === "address")
    return { ...question, fields: [...new Set([...question.fields, ...then.fields])] };
  return question;
}

function isListed(question: Question): question is Exclude<ChoiceQuestion, { type: "picture-choice" }> {
  return isChoice(question) && question.type !== "picture-choice";
}

/** What can be answered besides the options. */
function besides(question: ChoiceQuestion, then: ChoiceQuestion): { other: boolean; none: boolean } {
  return { other: question.other || then.other, none: question.none || then.none };
}

function withEarlier<Part extends { id: string }>(now: readonly Part[], then: readonly Part[]): Part[] {
  const known = new Set(now.map(({ id }) => id));
  return [...now, ...then.filter(({ id }) => !known.has(id))];
}
