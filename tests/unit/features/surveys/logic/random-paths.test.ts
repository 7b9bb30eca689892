import { describe, expect, test } from "vitest";
import type { PostedAnswer } from "#app/features/surveys/answers/answer-fields.ts";
import { answerFromRows, answerToRows } from "#app/features/surveys/answers/answer-rows.ts";
import { checkAnswers, keepOnPath, walkPosted } from "#app/features/surveys/answers/survey-answers.ts";
import { surveyDifferences } from "#app/features/surveys/editing/survey-differences.ts";
import { checkSurveyForm, surveyFormOf } from "#app/features/surveys/form/survey-form.ts";
import { pathGraph } from "#app/features/surveys/logic/path-graph.ts";
import { pathLengths, secondsFor } from "#app/features/surveys/logic/path-minutes.ts";
import { pagesWithoutScript } from "#app/features/surveys/logic/question-pages.ts";
import { nothingKnown } from "#app/features/surveys/logic/walk-context.ts";
import { walkSurvey } from "#app/features/surveys/logic/walk-survey.ts";
import { type Survey, surveySchema } from "#app/features/surveys/survey.schema.ts";
import { randomFrom, randomSurvey, rightAnswer } from "#tests/support/random-surveys.ts";

const RUNS = 1500;

interface Run {
  survey: Survey;
  /** An answer to every question, whether asked or not. */
  all: Record<string, PostedAnswer>;
  context: { hidden: Record<string, string>; fullQuotas: string[] };
}

function run(seed: number): Run {
  const random = randomFrom(seed);
  const survey = randomSurvey(random);
  const all = Object.fromEntries(
    survey.questions.map((question) => [question.id, rightAnswer(random, question)]),
  );
  const hidden = Object.fromEntries(
    survey.questions.flatMap(({ id, type }) => (type === "hidden" && random() < 0.5 ? [[id, "x"]] : [])),
  );
  return { survey, all, context: { hidden, fullQuotas: random() < 0.3 ? ["q"] : [] } };
}

describe("of random surveys with random answers", () => {
  const runs = Array.from({ length: RUNS }, (_, seed) => run(seed));

  test("the server accepts exactly what is shown, and stores it so that it reads the same", () => {
    let conditional = 0;
    for (const { survey, all, context } of runs) {
      const posted = keepOnPath(survey, all, context);
      const shown = walkPosted(survey, posted, context).shown;
      const checked = checkAnswers(survey, posted, context);
      expect(checked).toMatchObject({ ok: true });
      if (!checked.ok) continue;
      expect(checked.walk.shown).toEqual(shown);
      if (shown.length < survey.questions.length) conditional += 1;
      for (const question of survey.questions) {
        const answer = checked.answers[question.id] ?? null;
        if (answer !== null) expect(answerFromRows(question.type, answerToRows(answer))).toEqual(answer);
      }
    }
    // The surveys do have paths of their own.
    expect(conditional).toBeGreaterThan(RUNS / 3);
  });

  test("the walk is the same each time, also from JSON, and never looks at what is not on it", () => {
    for (const { survey, all, context } of runs) {
      const posted = keepOnPath(survey, all, context);
      const again: Survey = surveySchema.parse(JSON.parse(JSON.stringify(survey)));
      expect(walkPosted(again, all, context)).toEqual(walkPosted(survey, posted, context));
    }
  });

  test("forged answers are refused with the question named", () => {
    let forged = 0;
    for (const { survey, all, context } of runs) {
      const posted = keepOnPath(survey, all, context);
      const open = walkPosted(survey, posted, { ...context, fullQuotas: [] });
      const walk = walkPosted(survey, posted, context);
      const asked = new Set([...open.shown, ...walk.shown].map(({ id }) => id));
      for (const { id, type } of survey.questions) {
        const answer = all[id];
        if (asked.has(id) || !answer || type === "statement" || type === "hidden") continue;
        forged += 1;
        const checked = checkAnswers(survey, { ...posted, [id]: answer }, context);
        expect(checked.ok ? [] : [...checked.errors.keys()]).toEqual([id]);
      }
      const [required] = walk.required;
      if (required !== undefined) {
        const { [required]: _left, ...rest } = posted;
        const checked = checkAnswers(survey, rest, context);
        expect(checked.ok ? [] : [...checked.errors.keys()]).toContain(required);
      }
      const other = checkAnswers(survey, { ...posted, elsewhere: { values: ["x"], other: "" } }, context);
      expect(other.ok ? [] : [...other.errors.keys()]).toEqual(["elsewhere"]);
    }
    expect(forged).toBeGreaterThan(RUNS / 3);
  });

  test("what the path checker calls impossible never happens, and no path is shorter or longer than it says", () => {
    for (const { survey, all, context } of runs) {
      const graph = new Map(pathGraph(survey).map((node) => [node.question.id, node]));
      const walk = walkPosted(survey, all, context);
      for (const { id } of walk.shown) expect(graph.get(id)?.possible).toBe(true);
      if (walk.ending.kind !== "complete") continue;
      const lengths = pathLengths(survey);
      const minutes = walk.shown.reduce((sum, question) => sum + secondsFor(question), 0) / 60;
      expect(lengths).not.toBeNull();
      expect(lengths?.shortest.minutes ?? 0).toBeLessThanOrEqual(minutes + 1e-9);
      expect(lengths?.longest.minutes ?? 0).toBeGreaterThanOrEqual(minutes - 1e-9);
    }
  });

  test("no page without a script asks what depends on an answer of the same page", () => {
    for (const { survey, all, context } of runs) {
      const walk = walkPosted(survey, all, context);
      const pages = pagesWithoutScript(survey, walk.shown);
      expect(pages.flat()).toEqual(walk.shown);
      // With the pages before answered, the path shows this whole page, whatever is answered on it.
      const answered: Record<string, PostedAnswer> = {};
      for (const page of pages) {
        const shown = new Set(walkPosted(survey, answered, context).shown.map(({ id }) => id));
        expect(page.filter(({ id }) => !shown.has(id))).toEqual([]);
        for (const { id } of page) answered[id] = all[id] ?? { values: [], other: "" };
      }
    }
  });

  test("a form gives back the survey that it shows", () => {
    for (const { survey } of runs.slice(0, 200)) {
      const checked = checkSurveyForm(surveyFormOf(survey));
      expect(checked.ok && surveyDifferences(survey, checked.survey)).toEqual([]);
    }
  });

  test("nothing known is the same as a stranger on the open link", () => {
    const { survey } = run(7);
    expect(walkSurvey(survey, {}, nothingKnown)).toEqual(walkPosted(survey, {}));
  });
});
