import { expect, test } from "vitest";
import {
  compareResults,
  countArrived,
  exportCsv,
  summariseSurvey,
  surveyPath,
} from "#app/features/results/results.service.server.ts";
import { comparisons, everything, type ResultsFilter } from "#app/features/results/results-filter.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { planSteps, stepsOf } from "#tests/support/query-plans.ts";
import { answeredSurvey } from "#tests/support/results.ts";

const large = ["responses", "answers", "feedback_items", "statements", "segment_members", "response_visits"];
const filters: Partial<ResultsFilter>[] = [
  {},
  { segment: "s" },
  { language: "de", from: "2026-01-01", to: "2026-02-01" },
  { channel: "open", ending: "e", version: 1 },
  { theme: "t", setAside: true },
];

/** By an index that begins with what belongs to one survey, response, segment, customer or theme. */
const ofOne = /^SEARCH .*\((?:survey|response|item|segment|customer|theme)?_?id=\?/;

describeEachDatabase("results of a survey", (open, dialect) => {
  // The plan is asked of SQLite alone: it decides without knowing how many rows there are, as in a new instance.
  test.skipIf(dialect.name !== "sqlite")("read that survey's rows and no others", async () => {
    const db = await open();
    const { id, survey } = await answeredSurvey(db, 12);
    const { facets } = await summariseSurvey(db, id, survey);
    const look = async (recorded: Db) => {
      for (const filter of filters) {
        const scope = { surveyId: id, filter: { ...everything, ...filter } };
        await summariseSurvey(recorded, id, survey, scope.filter);
        for (const by of comparisons) await compareResults(recorded, scope, survey, by);
        for await (const _ of await exportCsv(recorded, scope, survey, "wide"));
      }
      await surveyPath(recorded, id, survey, facets);
      await countArrived(recorded, id);
    };
    const steps = [...new Set(stepsOf(await planSteps(db, look), large))];
    expect(steps.length).toBeGreaterThan(5);
    for (const step of steps) expect(step).toMatch(ofOne);
  });
});
