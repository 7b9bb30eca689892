import { expect, test } from "vitest";
import { compareResults, summariseSurvey, surveyPath } from "#app/features/results/results.service.server.ts";
import { everything } from "#app/features/results/results-filter.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { answeredSurvey, changeResponse } from "#tests/support/results.ts";

describeEachDatabase("results side by side", (open) => {
  test("name each group's n and the interval of each figure", async () => {
    const db = await open();
    const { id, survey } = await answeredSurvey(db, 12);
    for (const key of ["r0", "r1", "r2", "r3"]) await changeResponse(db, key, { language: "de" });
    await changeResponse(db, "r11", { set_aside: 1 });
    const scope = { surveyId: id, filter: everything };
    const compared = await compareResults(db, scope, survey, "language");
    expect(compared?.groups).toEqual([
      { key: "", label: "Not known", n: 7 },
      { key: "de", label: "German", n: 4 },
    ]);
    const score = compared?.questions.find(({ questionId }) => questionId === "recommend");
    expect(score?.answered).toEqual([7, 4]);
    expect(score?.lines[0]?.figures[1]).toMatchObject({ n: 4, value: -100 });
    const uses = compared?.questions.find(({ questionId }) => questionId === "uses");
    expect(uses?.lines.map(({ key }) => key)).toEqual(["app", "web", "other"]);
    expect(uses?.lines[0]?.figures[0]).toMatchObject({ n: 7, value: 1, high: 1 });
    const months = await compareResults(db, scope, survey, "month");
    expect(months?.groups.map(({ label, n }) => [label, n])).toEqual([
      ["Jan 2026", 4],
      ["Feb 2026", 4],
      ["Mar 2026", 3],
    ]);
    expect((await compareResults(db, scope, survey, "segment"))?.groups).toEqual([]);
  });

  test("of an anonymous survey hide small groups and what could be subtracted, and take no filter besides", async () => {
    const db = await open();
    const { id, survey } = await answeredSurvey(db, 20, { anonymous: true });
    for (const key of ["r0", "r1"]) await changeResponse(db, key, { language: "de" });
    for (const index of [2, 3, 4, 5, 6, 7]) await changeResponse(db, `r${index}`, { language: "fr" });
    const scope = { surveyId: id, filter: everything };
    expect((await compareResults(db, scope, survey, "language"))?.groups).toEqual([
      { key: "", label: "Not known", n: 12 },
    ]);
    const filtered = { ...scope, filter: { ...everything, channel: "import" as const } };
    expect(await compareResults(db, filtered, survey, "language")).toBeNull();
  });

  test("where people left is counted over partial responses too", async () => {
    const db = await open();
    const { id, survey } = await answeredSurvey(db, 6);
    await changeResponse(db, "r1", { status: "partial", started_at: "2026-02-10T11:58:00.000Z" });
    await changeResponse(db, "r2", { started_at: "2026-03-10T11:58:00.000Z" });
    await db
      .deleteFrom("answers")
      .where("question_id", "<>", "why")
      .where("response_id", "in", (eb) =>
        eb.selectFrom("responses").select("id").where("status", "=", "partial"),
      )
      .execute();
    const { facets } = await summariseSurvey(db, id, survey);
    const path = await surveyPath(db, id, survey, facets);
    expect(path).toMatchObject({ medianSeconds: 120, dropOff: { began: 6, leftAtOnce: 0 } });
    expect(path?.dropOff.steps.map(({ reached, answered, left }) => [reached, answered, left])).toEqual([
      [6, 6, 1],
      [5, 5, 0],
      [5, 5, 0],
    ]);
    expect(path?.states).toEqual([
      { status: "complete", count: 5 },
      { status: "partial", count: 1 },
    ]);
  });
});
