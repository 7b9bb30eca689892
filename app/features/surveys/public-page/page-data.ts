import { holds } from "../logic/condition.ts";
import { testsOf } from "../logic/condition-tests.ts";
import { pipedAttributes, pipedQuestions } from "../logic/pipe.ts";
import type { WalkContext, WalkedSurvey } from "../logic/walk-context.ts";
import type { PublicWords } from "../public-words/public-words.ts";
import type { Condition, Question, Survey } from "../survey.schema.ts";

/** What a survey's page tells its script. */
export interface PageData {
  words: PublicWords;
  /** The survey as far as its logic and the checks of answers go. */
  survey: WalkedSurvey;
  context: WalkContext;
}

/**
 * The survey and what its path depends on, without what only its author may know and without the texts that stand on the
 * page already. Of the customer behind a personal link it holds what the page shows, and what is known instead of an
 * answer that something depends on; what conditions say of attributes is decided before, so that neither a value nor what
 * it is compared with gets out. The same path comes of it as of the whole.
 */
export function dataForScript(survey: Survey, context: WalkContext): Omit<PageData, "words"> {
  const { jumps, ending, look } = survey;
  const decide = (condition: Condition | null) => (condition === null ? null : decided(condition, context));
  const decideFor = (condition: Condition) => decided(condition, context);
  return {
    context: {
      ...context,
      attributes: shownAttributes(survey, context),
      known: neededAnswers(survey, context),
    },
    survey: {
      jumps: jumps.map((jump) => ({ ...jump, when: decide(jump.when) })),
      ending,
      look,
      questions: survey.questions.map((question) => ({
        ...question,
        title: "",
        help: "",
        purpose: { kind: "none" },
        showIf: decide(question.showIf),
        requireIf: decide(question.requireIf),
        ...(question.type === "statement" ? { text: "" } : {}),
        ...(question.type === "consent" ? { statement: "" } : {}),
      })),
      endings: survey.endings.map((ending) => ({ ...ending, title: "", text: "", redirect: "" })),
      quotas: survey.quotas.map((quota) => ({ ...quota, name: "", limit: 0, when: decideFor(quota.when) })),
      scores: survey.scores.map((score) => ({ ...score, name: "" })),
    },
  };
}

const always: Condition = { all: [] };
const never: Condition = { any: [] };

/** The condition with each test of an attribute, which no answer changes, replaced by what it says. */
function decided(condition: Condition, context: WalkContext): Condition {
  if ("all" in condition) return { all: condition.all.map((part) => decided(part, context)) };
  if ("any" in condition) return { any: condition.any.map((part) => decided(part, context)) };
  if (condition.of !== "attribute") return condition;
  return holds(condition, { answers: new Map(), scores: new Map(), context }) ? always : never;
}

function shownAttributes({ questions }: Survey, { attributes }: WalkContext): Record<string, string> {
  const shown = new Set(questions.flatMap(textsOf).flatMap(pipedAttributes));
  return Object.fromEntries(Object.entries(attributes).filter(([id]) => shown.has(id)));
}

/** What is known instead of asked; where nothing depends on the answer, only that it is known. */
function neededAnswers(
  { questions, jumps, quotas, scores }: Survey,
  { known }: WalkContext,
): WalkContext["known"] {
  const conditions = [
    ...questions.flatMap(({ showIf, requireIf }) => [showIf, requireIf]),
    ...[...jumps, ...quotas].map(({ when }) => when),
  ];
  const needed = new Set([
    ...conditions.flatMap(testsOf).map(({ id }) => id),
    ...questions.flatMap(textsOf).flatMap(pipedQuestions),
    ...scores.flatMap(({ points }) => points.map(({ question }) => question)),
  ]);
  return Object.fromEntries(
    questions.flatMap(({ id, ifKnown }) => {
      const answer = ifKnown === "skip" && Object.hasOwn(known, id) ? known[id] : undefined;
      if (answer === undefined) return [];
      return [[id, needed.has(id) ? answer : { kind: "text" as const, text: "" }]];
    }),
  );
}

function textsOf(question: Question): string[] {
  return [question.title, question.help, question.type === "statement" ? question.text : ""];
}
