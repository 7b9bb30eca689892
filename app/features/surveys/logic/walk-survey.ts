import type { Answers, AnswerValue } from "../answers/answer-value.ts";
import { isAnswered } from "../question-words.ts";
import type { EndingKind, Jump, Question, Quota } from "../survey.schema.ts";
import { holds, type PathState } from "./condition.ts";
import { type PathPlan, planOf } from "./path-plan.ts";
import { questionPages } from "./question-pages.ts";
import { pointsFor } from "./score-points.ts";
import { ownValue, type WalkContext, type WalkedSurvey } from "./walk-context.ts";

/** Where a path ends: the ending's id, null for the thank-you text or our own words; the quota that was full. */
export interface ReachedEnding {
  kind: EndingKind;
  id: string | null;
  quotaId: string | null;
}

/** A path through a survey. */
export interface Walk {
  /** What is shown, in its order: questions and statements, no hidden field and nothing that is known and skipped. */
  shown: Question[];
  /** The same by pages. */
  pages: Question[][];
  /** Ids of shown questions that must be answered. */
  required: ReadonlySet<string>;
  /** Ids of questions that were not asked because the answer is known. */
  skippedAsKnown: ReadonlySet<string>;
  ending: ReachedEnding;
  /** Points by the score's id; every score of the survey is there. */
  scores: Record<string, number>;
  /** Ids of the quotas whose condition holds: those in which the response counts. */
  quotasTouched: string[];
  /** The answers on the path, hidden fields and known values included; what conditions and piping saw. */
  answers: ReadonlyMap<string, AnswerValue>;
}

/**
 * Walks through a survey with these answers: the one place that decides what is shown, in the browser and again on the
 * server. Answers to what is not on the path are not looked at. A question is shown where its condition holds for the
 * answers before it; after a shown one, the first of its jumps whose condition holds leads to a later question or to an
 * ending. A jump backwards or to nowhere is ignored (check-paths.ts refuses it before publishing), so every walk ends.
 * Deterministic, and linear in questions, tests and points.
 */
export function walkSurvey(survey: WalkedSurvey, answers: Answers, context: WalkContext): Walk {
  const plan = planOf(survey);
  const path = newPath(survey, context);
  let ending = fullQuotaAt(plan.quotas.get(-1), path);
  let next = 0;
  for (const [place, question] of survey.questions.entries()) {
    if (ending !== null) break;
    if (place >= next) {
      const passed = pass(question, answers, path);
      if (passed) {
        count(question, plan, path);
        const jump = plan.jumps.get(question.id)?.find(({ when }) => holds(when, path));
        if (jump) {
          ending = endingOf(survey, jump);
          if (jump.to.kind === "question") next = plan.places.get(jump.to.id) ?? next;
        }
      }
    }
    ending ??= fullQuotaAt(plan.quotas.get(place), path);
  }
  ending ??= lastEnding(survey);
  // Who got to the end early may not have passed every place at which a quota is decided.
  if (ending.kind === "complete") ending = fullQuotaAt(survey.quotas, path) ?? ending;
  return {
    shown: path.shown,
    pages: questionPages(survey.look.layout, path.shown),
    required: path.required,
    skippedAsKnown: path.skippedAsKnown,
    ending,
    scores: Object.fromEntries(path.scores),
    quotasTouched: survey.quotas.filter(({ when }) => holds(when, path)).map(({ id }) => id),
    answers: path.answers,
  };
}

interface Path extends PathState {
  answers: Map<string, AnswerValue>;
  scores: Map<string, number>;
  shown: Question[];
  required: Set<string>;
  skippedAsKnown: Set<string>;
}

function newPath(survey: WalkedSurvey, context: WalkContext): Path {
  const answers = new Map<string, AnswerValue>();
  for (const { id, type } of survey.questions) {
    const text = type === "hidden" ? (ownValue(context.hidden, id) ?? "") : "";
    if (text !== "") answers.set(id, { kind: "text", text });
  }
  const scores = new Map(survey.scores.map(({ id }) => [id, 0]));
  return { answers, scores, context, shown: [], required: new Set(), skippedAsKnown: new Set() };
}

/** Puts a question on the path; false where it is not. */
function pass(question: Question, answers: Answers, path: Path): boolean {
  if (question.type === "hidden") return true;
  if (!holds(question.showIf, path)) return false;
  const known = question.ifKnown === "skip" ? ownValue(path.context.known, question.id) : undefined;
  if (known !== undefined) {
    path.skippedAsKnown.add(question.id);
    path.answers.set(question.id, known);
    return true;
  }
  path.shown.push(question);
  if (!isAnswered(question.type)) return true;
  const required = question.required || (question.requireIf !== null && holds(question.requireIf, path));
  if (required) path.required.add(question.id);
  const answer = ownValue(answers, question.id) ?? null;
  if (answer !== null) path.answers.set(question.id, answer);
  return true;
}

function count(question: Question, plan: PathPlan, path: Path): void {
  const answer = path.answers.get(question.id);
  if (answer === undefined) return;
  for (const rule of plan.points.get(question.id) ?? []) {
    path.scores.set(rule.score, (path.scores.get(rule.score) ?? 0) + pointsFor(rule, answer));
  }
}

/** Where a path ends because one of these quotas is full; null where none is. */
function fullQuotaAt(quotas: readonly Quota[] | undefined, path: Path): ReachedEnding | null {
  const full = quotas?.find(({ id, when }) => path.context.fullQuotas.includes(id) && holds(when, path));
  return full ? { kind: "over-quota", id: full.ending, quotaId: full.id } : null;
}

function endingOf(survey: WalkedSurvey, { to }: Jump): ReachedEnding | null {
  if (to.kind !== "ending") return null;
  const ending = survey.endings.find(({ id }) => id === to.id);
  return ending === undefined ? null : { kind: ending.kind, id: ending.id, quotaId: null };
}

function lastEnding({ endings, ending: last }: WalkedSurvey): ReachedEnding {
  const ending = endings.find(({ id }) => id === last);
  return { kind: ending?.kind ?? "complete", id: ending?.id ?? null, quotaId: null };
}
