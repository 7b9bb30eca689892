import type { Condition, Jump, Question } from "../survey.schema.ts";
import { planOf } from "./path-plan.ts";
import { canHold } from "./satisfiable.ts";
import type { WalkedSurvey } from "./walk-context.ts";

/** What may happen at one question of a survey, over all answers that could be given. */
export interface PathNode {
  question: Question;
  /** Some path comes by here. */
  reached: boolean;
  /** It is shown, or its hidden value is passed, on some path. */
  possible: boolean;
  /** It is on every path that comes by here. */
  certain: boolean;
  /** The jumps after it that some path may take, in their order. */
  jumps: Jump[];
  /** Some path goes on to the next question. */
  goesOn: boolean;
}

/**
 * All paths of a survey as a graph from question to question, one node each in their order. It is generous: two
 * conditions that can never hold together are seen only where they stand in one condition, so that what is called
 * impossible here is so, and not everything impossible is seen. Linear in questions, jumps and tests.
 */
export function pathGraph(survey: WalkedSurvey): PathNode[] {
  const { places, jumps } = planOf(survey);
  const reached = new Set([0]);
  const possible = new Map<string, Question>();
  for (const question of survey.questions) {
    if (question.type === "hidden") possible.set(question.id, question);
  }
  const mayHold = (condition: Condition | null) => canHold(condition, { possible, survey });
  return survey.questions.map((question, place) => {
    const comesBy = reached.has(place);
    const isPossible = comesBy && (question.type === "hidden" || mayHold(question.showIf));
    if (isPossible) possible.set(question.id, question);
    const certain =
      isPossible && (question.type === "hidden" || (question.showIf === null && question.ifKnown !== "skip"));
    const taken = isPossible ? takenJumps(jumps.get(question.id) ?? [], place, survey, places, mayHold) : [];
    for (const { to } of taken) if (to.kind === "question") reached.add(places.get(to.id) ?? place);
    const always = taken.some(({ when }) => when === null);
    const goesOn =
      comesBy && !(always && (certain || (question.ifKnown === "skip" && question.showIf === null)));
    if (goesOn) reached.add(place + 1);
    return { question, reached: comesBy, possible: isPossible, certain, jumps: taken, goesOn };
  });
}

/** The jumps that can happen: their condition can hold, they lead somewhere, and none before them always holds. */
function takenJumps(
  jumps: readonly Jump[],
  place: number,
  survey: WalkedSurvey,
  places: ReadonlyMap<string, number>,
  mayHold: (condition: Condition | null) => boolean,
): Jump[] {
  const always = jumps.findIndex(({ when }) => when === null);
  const first = always === -1 ? jumps : jumps.slice(0, always + 1);
  return first.filter(({ when, to }) => {
    const leads =
      to.kind === "ending"
        ? survey.endings.some(({ id }) => id === to.id)
        : (places.get(to.id) ?? -1) > place;
    return leads && mayHold(when);
  });
}
