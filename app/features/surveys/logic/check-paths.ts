import { unreached } from "./check-reach.ts";
import { referenceProblems } from "./check-references.ts";
import { pathGraph } from "./path-graph.ts";
import { type PathLength, pathLengths } from "./path-minutes.ts";
import { type PathPlan, planOf } from "./path-plan.ts";
import { error, type PathProblem } from "./path-problem.ts";
import { pipedQuestions } from "./pipe.ts";
import type { WalkedSurvey } from "./walk-context.ts";

export interface PathReport {
  problems: PathProblem[];
  /** Of the paths that end with a complete response; null where no path does. */
  lengths: { shortest: PathLength; longest: PathLength } | null;
}

/**
 * Looks along every path of a survey: conditions and jumps that lead nowhere or backwards (loops), questions and
 * endings that nobody reaches, dead ends, and how long it takes. `attributeIds` are those that exist; null when that is
 * not to be checked. Linear in the definition.
 */
export function checkPaths(
  survey: WalkedSurvey & { intro?: string },
  attributeIds: ReadonlySet<string> | null = null,
): PathReport {
  const plan = planOf(survey);
  const graph = pathGraph(survey);
  const errors = [
    ...conditionErrors(survey, plan, attributeIds),
    ...jumpErrors(survey, plan),
    ...endErrors(survey),
    ...scoreErrors(survey, plan),
    ...pipingErrors(survey, plan),
  ];
  const lengths = pathLengths(survey);
  if (survey.questions.length > 0 && lengths === null) {
    const message = "No path leads to the end of the survey: everybody is screened out. Let one path finish.";
    errors.push(error(["questions"], message));
  }
  return { problems: [...errors, ...unreached(survey, graph, plan)], lengths };
}

function conditionErrors(
  survey: WalkedSurvey,
  plan: PathPlan,
  attributeIds: ReadonlySet<string> | null,
): PathProblem[] {
  const end = survey.questions.length;
  const places = [
    ...survey.questions.flatMap(({ showIf, requireIf }, index) => [
      { condition: showIf, before: index, at: ["questions", index, "showIf"] },
      { condition: requireIf, before: index, at: ["questions", index, "requireIf"] },
    ]),
    ...survey.jumps.map(({ when, after }, index) => ({
      condition: when,
      before: (plan.places.get(after) ?? end) + 1,
      at: ["jumps", index, "when"],
    })),
    ...survey.quotas.map(({ when }, index) => ({
      condition: when,
      before: end,
      at: ["quotas", index, "when"],
    })),
  ];
  return places.flatMap(({ condition, before, at }) =>
    referenceProblems(condition, before, survey, plan, attributeIds).map((message) => error(at, message)),
  );
}

function jumpErrors(survey: WalkedSurvey, plan: PathPlan): PathProblem[] {
  const endings = new Set(survey.endings.map(({ id }) => id));
  return survey.jumps.flatMap(({ after, to }, index) => {
    const from = plan.places.get(after);
    if (from === undefined)
      return [error(["jumps", index, "after"], "The question after which it jumps does not exist any more.")];
    if (to.kind === "ending") {
      return endings.has(to.id)
        ? []
        : [error(["jumps", index, "to"], "It leads to an ending that does not exist any more.")];
    }
    const target = plan.places.get(to.id);
    if (target === undefined)
      return [error(["jumps", index, "to"], "It leads to a question that does not exist any more.")];
    if (target > from) return [];
    const title = survey.questions[target]?.title ?? to.id;
    return [
      error(
        ["jumps", index, "to"],
        `It leads back to "${title}", which would be a loop; jump forward or to an ending.`,
      ),
    ];
  });
}

function endErrors(survey: WalkedSurvey): PathProblem[] {
  const endings = new Set(survey.endings.map(({ id }) => id));
  const gone = "The ending does not exist any more; choose another.";
  return [
    ...(survey.ending !== null && !endings.has(survey.ending) ? [error(["ending"], gone)] : []),
    ...survey.quotas.flatMap(({ ending }, index) =>
      ending !== null && !endings.has(ending) ? [error(["quotas", index, "ending"], gone)] : [],
    ),
  ];
}

function scoreErrors(survey: WalkedSurvey, plan: PathPlan): PathProblem[] {
  return survey.scores.flatMap(({ points }, index) =>
    points.flatMap(({ question }, rule) =>
      plan.places.has(question)
        ? []
        : [
            error(
              ["scores", index, "points", rule, "question"],
              "The question that gives points does not exist any more.",
            ),
          ],
    ),
  );
}

function pipingErrors(survey: WalkedSurvey, plan: PathPlan): PathProblem[] {
  return survey.questions.flatMap(({ title, help }, index) =>
    [
      { text: title, field: "title" },
      { text: help, field: "help" },
    ].flatMap(({ text, field }) =>
      pipedQuestions(text).flatMap((id) => {
        const place = plan.places.get(id);
        if (place === undefined)
          return [
            error(["questions", index, field], `It repeats the answer to "${id}", which does not exist.`),
          ];
        const known = place < index || survey.questions[place]?.type === "hidden";
        return known
          ? []
          : [error(["questions", index, field], "It repeats an answer that is given only afterwards.")];
      }),
    ),
  );
}
