import type { Jump, Quota, Score } from "../survey.schema.ts";
import { testsOf } from "./condition-tests.ts";
import type { WalkedSurvey } from "./walk-context.ts";

type Points = Score["points"][number];

/** A survey's logic sorted by the question at which it is looked at, so that a walk passes each piece once. */
export interface PathPlan {
  /** The place of each question, by its id. */
  places: ReadonlyMap<string, number>;
  /** Jumps after a question, in their order. */
  jumps: ReadonlyMap<string, readonly Jump[]>;
  /** Points that an answer to a question gives, with the score they count for. */
  points: ReadonlyMap<string, readonly (Points & { score: string })[]>;
  /** Quotas that are decided once the question at this place was passed; -1 before the first. */
  quotas: ReadonlyMap<number, readonly Quota[]>;
}

// A published survey is the same object for every answer.
const plans = new WeakMap<WalkedSurvey, PathPlan>();

export function planOf(survey: WalkedSurvey): PathPlan {
  let plan = plans.get(survey);
  if (plan === undefined) {
    plan = makePlan(survey);
    plans.set(survey, plan);
  }
  return plan;
}

function makePlan(survey: WalkedSurvey): PathPlan {
  const places = new Map(survey.questions.map(({ id }, index) => [id, index]));
  // The values of hidden fields are there from the start.
  const hidden = new Set(survey.questions.flatMap(({ id, type }) => (type === "hidden" ? [id] : [])));
  const points = survey.scores.flatMap(({ id: score, points: rules }) =>
    rules.map((rule) => ({ ...rule, score })),
  );
  return {
    places,
    jumps: grouped(survey.jumps, ({ after }) => after),
    points: grouped(points, ({ question }) => question),
    quotas: grouped(survey.quotas, ({ when }) =>
      testsOf(when).reduce((last, test) => {
        // A score is complete only at the end, and counts with every question that gives points.
        if (test.of === "score") return survey.questions.length;
        if (test.of !== "answer" || hidden.has(test.id)) return last;
        return Math.max(last, places.get(test.id) ?? -1);
      }, -1),
    ),
  };
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
