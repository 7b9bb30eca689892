import { expect, test } from "vitest";
import { summariseSurvey } from "#app/features/results/results.service.server.ts";
import { everything, type ResultsFilter } from "#app/features/results/results-filter.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { answeredSurvey, changeResponse } from "#tests/support/results.ts";

describeEachDatabase("the results of a survey", (open) => {
  test("count complete responses that were not set aside, by every filter", async () => {
    const db = await open();
    const { id, survey } = await answeredSurvey(db, 12);
    await changeResponse(db, "r0", { set_aside: 1 });
    await changeResponse(db, "r1", { status: "partial" });
    await changeResponse(db, "r2", { status: "screened-out", ending_id: "no" });
    await changeResponse(db, "r3", { language: "de", channel: "kiosk" });
    const counted = async (filter: Partial<ResultsFilter>) => {
      const { responses, results } = await summariseSurvey(db, id, survey, { ...everything, ...filter });
      const score = results.find(({ question }) => question.id === "recommend");
      expect(score?.n).toBe(responses);
      return responses;
    };
    expect(await counted({})).toBe(9);
    expect(await counted({ setAside: true })).toBe(10);
    expect(await counted({ language: "de" })).toBe(1);
    expect(await counted({ channel: "kiosk", setAside: true })).toBe(1);
    expect(await counted({ ending: "no" })).toBe(1);
    expect(await counted({ version: 1 })).toBe(9);
    expect(await counted({ version: 2 })).toBe(0);
    expect(await counted({ from: "2026-02-01", to: "2026-02-10" })).toBe(3);
    expect(await counted({ segment: "none" })).toBe(0);
    expect(await counted({ theme: "none" })).toBe(0);
    const { facets, texts } = await summariseSurvey(db, id, survey);
    expect(facets).toMatchObject({ counted: 9, setAside: 1 });
    expect(facets.status.get("partial")).toBe(1);
    expect(texts.uses?.newest[0]?.text).toMatch(/^Thing \d/);
  });

  test("of an anonymous survey are hidden below five people, and so is a question that fewer answered", async () => {
    const db = await open();
    const few = await answeredSurvey(db, 4, { anonymous: true });
    expect(await summariseSurvey(db, few.id, few.survey)).toMatchObject({
      responses: 0,
      hidden: "too-few",
      results: [],
      texts: {},
    });
    const enough = await answeredSurvey(db, 12, { anonymous: true });
    await db
      .deleteFrom("answers")
      .where("survey_id", "=", enough.id)
      .where("question_id", "=", "why")
      .where("value_text", "not in", ["Reason 1", "Reason 2"])
      .execute();
    const shown = await summariseSurvey(db, enough.id, enough.survey);
    expect(shown).toMatchObject({ responses: 12, hidden: null });
    expect(shown.results[0]).toMatchObject({ kind: "withheld", n: 0 });
    expect(shown.texts.why).toBeUndefined();
    expect(shown.results[1]).toMatchObject({ kind: "nps", n: 12 });
    await changeResponse(db, "r3", { language: "de" });
    const filter = { ...everything, language: "de" };
    expect(await summariseSurvey(db, enough.id, enough.survey, filter)).toMatchObject({
      hidden: "small-part",
      results: [],
    });
  });
});
