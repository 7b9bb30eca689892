import type { PathNode } from "./path-graph.ts";
import type { PathPlan } from "./path-plan.ts";
import { type PathProblem, warning } from "./path-problem.ts";
import type { WalkedSurvey } from "./walk-context.ts";

/** Warnings about what no path comes by: questions, jumps and endings; and about who cannot finish. */
export function unreached(survey: WalkedSurvey, graph: readonly PathNode[], plan: PathPlan): PathProblem[] {
  const taken = new Set(graph.flatMap(({ jumps }) => jumps.map(({ id }) => id)));
  const used = new Set([
    survey.ending,
    ...survey.quotas.map(({ ending }) => ending),
    ...graph.flatMap(({ jumps }) => jumps.map(({ to }) => (to.kind === "ending" ? to.id : ""))),
  ]);
  return [
    ...graph.flatMap(({ question, reached, possible }, index) => {
      if (possible) return [];
      const why = reached ? "Its condition can never hold" : "Every path jumps over it";
      return [warning(["questions", index], `"${question.title}" is never shown. ${why}.`)];
    }),
    ...survey.jumps.flatMap(({ id, after, when }, index) =>
      taken.has(id) || !plan.places.has(after)
        ? []
        : [
            warning(
              ["jumps", index],
              when === null ? "It never happens: one before it always does." : "It never happens.",
            ),
          ],
    ),
    ...survey.endings.flatMap(({ id, title }, index) =>
      used.has(id) ? [] : [warning(["endings", index], `No path ends at "${title}".`)],
    ),
    ...graph.flatMap(({ question, possible }, index) =>
      possible && question.type === "hidden" && question.required
        ? [
            warning(
              ["questions", index],
              "Who opens the survey without this value in the link cannot send it.",
            ),
          ]
        : [],
    ),
  ];
}
