import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { submitResponse } from "#app/features/responses/responses.service.server.ts";
import type { SurveyDraft } from "#app/features/surveys/survey.schema.ts";
import { getPublicSurvey, publishSurvey, saveSurvey } from "#app/features/surveys/surveys.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { startTestServer } from "#tests/support/server.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

const of = (id: string, value: string) => ({
  of: "answer" as const,
  id,
  is: "any-of" as const,
  values: [value],
});
const choice = (id: string, options: string[]) =>
  aQuestion({ type: "single-choice", id, options: options.map((option) => ({ id: option, label: option })) });
const plan = choice("plan", ["free", "pro"]);
const land = choice("land", ["de", "fr"]);

/** Two published versions of one survey. */
async function twoVersions(db: Db, first: Partial<SurveyDraft>, second: Partial<SurveyDraft>) {
  const made = await publishedSurvey(db, aSurvey({ title: "Before", questions: [plan], ...first }));
  await saveSurvey(db, null, made.id, 1, aSurvey({ title: "Now", questions: [plan, land], ...second }));
  await publishSurvey(db, null, made.id, 2);
  return made;
}

async function answer(db: Db, slug: string, version: number, answers: Record<string, string>) {
  const survey = await getPublicSurvey(db, slug, version);
  const posted = Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [id, { values: [value], other: "" }]),
  );
  return submitResponse(db, { survey, idempotencyKey: randomUUID(), personalToken: null, posted });
}

const places = async (db: Db) =>
  Object.fromEntries(
    (await db.selectFrom("survey_places").select(["quota_id", "taken"]).execute()).map(
      ({ quota_id, taken }) => [quota_id || "all", taken],
    ),
  );

describeEachDatabase("answers to an older version of a survey", (open, dialect) => {
  test("take places in a quota that was added later, and none beyond its limit, also 30 at once over HTTP", async () => {
    const server = await startTestServer(await dialect.createUrl());
    try {
      const quotas = [{ id: "free", name: "Free plans", when: of("plan", "free"), limit: 7 }];
      const { slug } = await twoVersions(server.db, {}, { quotas });
      const send = (version: number) =>
        server.post(`/s/${slug}`, { key: randomUUID(), version: String(version), "answers[plan]": "free" });
      const sent = await Promise.all(Array.from({ length: 30 }, (_, at) => send(1 + (at % 2))));
      expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([303]));
      expect((await send(1)).status).toBe(303);
      const rows = await server.db.selectFrom("responses").select(["status", "survey_version"]).execute();
      expect(rows.filter(({ status }) => status === "complete")).toHaveLength(7);
      expect(rows.filter(({ status }) => status === "over-quota")).toHaveLength(24);
      expect(rows.filter((row) => row.survey_version === 1)).toHaveLength(16);
      expect(await places(server.db)).toEqual({ all: 7, free: 7 });
    } finally {
      await server.stop();
    }
  });

  test("are held to the newest limit of a quota that both have, raised or lowered", async () => {
    const db = await open();
    const free = (limit: number) => ({ id: "free", name: "Free plans", when: of("plan", "free"), limit });
    const pro = (limit: number) => ({ id: "pro", name: "Pro plans", when: of("plan", "pro"), limit });
    const { slug } = await twoVersions(db, { quotas: [free(1), pro(9)] }, { quotas: [free(2), pro(1)] });
    const statuses = async (value: string) => {
      const stored = [];
      for (let at = 0; at < 3; at += 1) stored.push((await answer(db, slug, 1, { plan: value })).status);
      return stored;
    };
    expect(await statuses("free")).toEqual(["complete", "complete", "over-quota"]);
    expect(await statuses("pro")).toEqual(["complete", "over-quota", "over-quota"]);
  });

  test("take no place in a quota of questions that they were not asked, and stay in one that was taken out", async () => {
    const db = await open();
    const quotas = [
      { id: "german", name: "Germans", when: of("land", "de"), limit: 0 },
      { id: "not-german", name: "Others", when: { ...of("land", "de"), is: "none-of" as const }, limit: 0 },
    ];
    const gone = [{ id: "gone", name: "Gone", when: of("plan", "pro"), limit: 1 }];
    const { slug } = await twoVersions(db, { quotas: gone }, { quotas });
    expect((await answer(db, slug, 1, { plan: "pro" })).status).toBe("complete");
    expect((await answer(db, slug, 1, { plan: "pro" })).status).toBe("over-quota");
    expect((await answer(db, slug, 2, { plan: "pro", land: "fr" })).status).toBe("over-quota");
    expect(await places(db)).toEqual({ all: 1, gone: 1 });
  });

  test("that are too many end on a page of the version they answered", async () => {
    const db = await open();
    const enough = { id: "enough", kind: "over-quota" as const, title: "Enough" };
    const later = { id: "later", kind: "over-quota" as const, title: "Only in the newer one" };
    const free = (ending: string) => ({ id: "free", name: "F", when: of("plan", "free"), limit: 0, ending });
    const pro = { id: "pro", name: "P", when: of("plan", "pro"), limit: 0, ending: "later" };
    const { slug } = await twoVersions(
      db,
      { endings: [enough], quotas: [free("enough")] },
      { endings: [enough, later], quotas: [free("later"), pro] },
    );
    const ends = async (version: number, value: string) => {
      const { status, endingId } = await answer(db, slug, version, { plan: value });
      return [status, endingId];
    };
    expect(await ends(1, "free")).toEqual(["over-quota", "enough"]);
    expect(await ends(1, "pro")).toEqual(["over-quota", null]);
    expect(await ends(2, "free")).toEqual(["over-quota", "later"]);
  });
});
