import type { StoredUpload } from "../checks/check-files.ts";
import type { Checked } from "../checks/checked.ts";
import { nothingKnown, ownValue, type WalkContext, type WalkedSurvey } from "../logic/walk-context.ts";
import { type Walk, walkSurvey } from "../logic/walk-survey.ts";
import { en } from "../public-words/en.ts";
import type { PublicWords } from "../public-words/public-words.ts";
import type { Question } from "../survey.schema.ts";
import type { PostedAnswer } from "./answer-fields.ts";
import type { Answers, AnswerValue } from "./answer-value.ts";
import { checkAnswer } from "./check-answer.ts";

/** What answers are checked against beside the survey. */
export interface AnswerContext extends WalkContext {
  /** Files that this respondent has sent, by their id. */
  uploads: ReadonlyMap<string, StoredUpload>;
  /** The language that messages are said in; English by default. */
  words?: PublicWords;
}

export type CheckedAnswers =
  | {
      ok: true;
      /** Of every question that was asked, null where it was left out; and of hidden fields that came. */
      answers: Answers;
      walk: Walk;
    }
  | { ok: false; errors: Map<string, string> };

/**
 * The one check of answers, in the browser and on the server: it accepts exactly what the walk through the survey with
 * these answers shows. Refused, with the question named, are wrong values, a required question left out, an answer to
 * a question that is not on the path, to one of another version, and a hidden field that the link did not give. Every
 * message says what was expected and what came, unless the question has words of its own.
 *
 * Where a quota has filled up meanwhile, what was asked while it was open is taken too: the answers were honest.
 */
export function checkAnswers(
  survey: WalkedSurvey,
  posted: Readonly<Record<string, PostedAnswer>>,
  given: Partial<AnswerContext> = {},
): CheckedAnswers {
  const context = { ...nothingKnown, uploads: new Map<string, StoredUpload>(), ...given };
  const { words = en } = context;
  const read = readAnswers(survey, posted, context);
  const walk = walkSurvey(survey, read.values, context);
  const errors = new Map<string, string>();
  for (const question of walk.shown) {
    const checked = read.checked.get(question.id);
    if (checked && !checked.ok) errors.set(question.id, checked.message);
    else if (walk.required.has(question.id) && isMissing(read.values[question.id])) {
      const missing = checkAnswer(question, postedTo(posted, question.id), { ...context, required: true });
      if (!missing.ok) errors.set(question.id, missing.message);
    }
  }
  for (const { id, type, required, messages } of survey.questions) {
    if (type === "hidden" && required && !walk.answers.has(id))
      errors.set(id, messages.required || words.needsLink);
  }
  // A wrong answer may lead elsewhere once it is mended; what is asked is certain only when all are right.
  if (errors.size === 0) refuseForged(survey, posted, context, read.values, walk, errors);
  if (errors.size > 0) return { ok: false, errors };
  return { ok: true, answers: answersOf(survey, posted, read.values, walk, context), walk };
}

/** The posted answers to questions that are on the path, for a draft in which earlier pages have answered others. */
export function keepOnPath(
  survey: WalkedSurvey,
  posted: Readonly<Record<string, PostedAnswer>>,
  given: Partial<AnswerContext> = {},
): Record<string, PostedAnswer> {
  const walk = walkPosted(survey, posted, given);
  const shown = new Set(walk.shown.map(({ id }) => id));
  return Object.fromEntries(Object.entries(posted).filter(([id]) => shown.has(id)));
}

/** The path with what was entered so far; an answer that is not right as it stands counts as none. */
export function walkPosted(
  survey: WalkedSurvey,
  posted: Readonly<Record<string, PostedAnswer>>,
  given: Partial<AnswerContext> = {},
): Walk {
  const context = { ...nothingKnown, uploads: new Map<string, StoredUpload>(), ...given };
  return walkSurvey(survey, readAnswers(survey, posted, context).values, context);
}

const nothingPosted: PostedAnswer = { values: [], other: "" };

function postedTo(posted: Readonly<Record<string, PostedAnswer>>, id: string): PostedAnswer {
  return ownValue(posted, id) ?? nothingPosted;
}

/** Each answer by itself, as if none were required; the path decides which are. */
function readAnswers(
  survey: WalkedSurvey,
  posted: Readonly<Record<string, PostedAnswer>>,
  { uploads, words }: Pick<AnswerContext, "uploads" | "words">,
): { values: Answers; checked: Map<string, Checked> } {
  const values: Answers = {};
  const checked = new Map<string, Checked>();
  for (const question of survey.questions) {
    if (question.type === "hidden") continue;
    const result = checkAnswer(question, postedTo(posted, question.id), { required: false, uploads, words });
    checked.set(question.id, result);
    values[question.id] = result.ok ? result.value : null;
  }
  return { values, checked };
}

function isMissing(value: AnswerValue | null | undefined): boolean {
  if (value === null || value === undefined) return true;
  // What is there may still be too little: a consent not given, a row of a matrix or a rank left out.
  return value.kind === "consent" || value.kind === "matrix" || value.kind === "ranking";
}

function refuseForged(
  survey: WalkedSurvey,
  posted: Readonly<Record<string, PostedAnswer>>,
  context: AnswerContext,
  values: Answers,
  walk: Walk,
  errors: Map<string, string>,
): void {
  const { words = en } = context;
  const asked = askedIds(survey, values, walk, context);
  const byId = new Map(survey.questions.map((question) => [question.id, question]));
  for (const [id, answer] of Object.entries(posted)) {
    if (isEmpty(answer)) continue;
    const question = byId.get(id);
    if (question === undefined) errors.set(id, words.notKnown);
    else if (question.type === "hidden") {
      if (answer.values.join() !== (ownValue(context.hidden, id) ?? "")) errors.set(id, words.fromLink);
    } else if (!asked.has(id)) errors.set(id, words.notAsked);
  }
}

/** Ids of the questions that may be answered: those on the path, those whose answer is known, those before a quota was full. */
function askedIds(survey: WalkedSurvey, values: Answers, walk: Walk, context: AnswerContext): Set<string> {
  const ids = new Set([...walk.shown.map(({ id }) => id), ...walk.skippedAsKnown]);
  if (context.fullQuotas.length === 0) return ids;
  const open = walkSurvey(survey, values, { ...context, fullQuotas: [] });
  for (const { id } of open.shown) ids.add(id);
  return ids;
}

function answersOf(
  survey: WalkedSurvey,
  posted: Readonly<Record<string, PostedAnswer>>,
  values: Answers,
  walk: Walk,
  context: AnswerContext,
): Answers {
  const answers: Answers = {};
  const asked = askedIds(survey, values, walk, context);
  const shown = new Set(walk.shown.map(({ id }) => id));
  for (const question of survey.questions) {
    if (question.type === "hidden") {
      const value = walk.answers.get(question.id);
      if (value !== undefined) answers[question.id] = value;
    } else if (
      asked.has(question.id) &&
      (shown.has(question.id) || !isEmpty(postedTo(posted, question.id)))
    ) {
      if (holdsAnswer(question)) answers[question.id] = values[question.id] ?? null;
    }
  }
  return answers;
}

function holdsAnswer(question: Question): boolean {
  return question.type !== "statement";
}

function isEmpty({ values, other, parts }: PostedAnswer): boolean {
  const texts = [...values, other, ...Object.values(parts ?? {})];
  return texts.every((text) => text.trim() === "");
}
