import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import {
  fullQuotas,
  setResponseAside,
  submitResponse,
  takeResponseIn,
  withdrawResponse,
} from "#app/features/responses/responses.service.server.ts";
import type { PublicSurvey, SurveyDraft } from "#app/features/surveys/survey.schema.ts";
import { type Db, openDatabase } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
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

function quotaSurvey(changes: Partial<SurveyDraft> = {}) {
  return aSurvey({
    title: "Places",
    questions: [choice("plan", ["free", "pro"]), choice("land", ["de", "fr"])],
    endings: [{ id: "enough", kind: "over-quota", title: "Enough free plans" }],
    quotas: [
      { id: "free", name: "Free plans", when: of("plan", "free"), limit: 10, ending: "enough" },
      { id: "german", name: "Germans", when: of("land", "de"), limit: 4 },
    ],
    ...changes,
  });
}

async function answer(db: Db, survey: PublicSurvey, answers: Record<string, string>, trap = "") {
  const posted = Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [id, { values: [value], other: "" }]),
  );
  const page = { seal: "", trap };
  return submitResponse(db, { survey, idempotencyKey: randomUUID(), personalToken: null, page, posted });
}

const places = async (db: Db) =>
  Object.fromEntries(
    (await db.selectFrom("survey_places").select(["quota_id", "taken"]).execute()).map(
      ({ quota_id, taken }) => [quota_id || "all", taken],
    ),
  );

const tally = (stored: readonly { status: string }[]) => {
  const counts = new Map<string, number>();
  for (const { status } of stored) counts.set(status, (counts.get(status) ?? 0) + 1);
  return Object.fromEntries(counts);
};

describeEachDatabase("places in quotas", (open, dialect) => {
  test("hold under 50 submissions at once: exactly as many complete as the limit says", async () => {
    const db = await open();
    const { id, open: survey } = await publishedSurvey(db, quotaSurvey());
    const stored = await Promise.all(
      Array.from({ length: 50 }, () => answer(db, survey, { plan: "free", land: "fr" })),
    );
    expect(tally(stored)).toEqual({ complete: 10, "over-quota": 40 });
    expect(new Set(stored.map(({ status, endingId }) => `${status} ${endingId}`))).toEqual(
      new Set(["complete null", "over-quota enough"]),
    );
    const rows = await db.selectFrom("responses").select("status").execute();
    expect(tally(rows)).toEqual({ complete: 10, "over-quota": 40 });
    expect(await places(db)).toEqual({ all: 10, free: 10 });
    expect(await fullQuotas(db, id, survey.survey)).toEqual(["free"]);
    expect((await answer(db, survey, { plan: "pro", land: "fr" })).status).toBe("complete");
  });

  test("hold for transactions of several processes: two handles, one survey", async () => {
    const url = await dialect.createUrl();
    const [db, other] = [openDatabase(url), openDatabase(url)];
    const { open: survey } = await publishedSurvey(db, quotaSurvey());
    const stored = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        answer(index % 2 === 0 ? db : other, survey, { plan: "free", land: "fr" }),
      ),
    );
    expect(tally(stored)).toEqual({ complete: 10, "over-quota": 40 });
    expect(await places(db)).toEqual({ all: 10, free: 10 });
    await Promise.all([db.destroy(), other.destroy()]);
  });

  test("of two quotas are taken in both or in neither", async () => {
    const db = await open();
    const { open: survey } = await publishedSurvey(db, quotaSurvey());
    const stored = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        answer(db, survey, { plan: "free", land: index % 2 === 0 ? "de" : "fr" }),
      ),
    );
    const { all = 0, free = 0, german = 0 } = await places(db);
    expect([all, free]).toEqual([10, 10]);
    expect(german).toBeLessThanOrEqual(4);
    expect(tally(stored)).toEqual({ complete: 10, "over-quota": 40 });
    const germans = await db
      .selectFrom("answers")
      .innerJoin("responses", "responses.id", "answers.response_id")
      .select("responses.id")
      .where("value_text", "=", "de")
      .where("status", "=", "complete")
      .execute();
    expect(germans).toHaveLength(german);
  });

  test("are free again once an answer is withdrawn or set aside; one that is taken in again counts", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const { open: survey } = await publishedSurvey(db, quotaSurvey());
    const german = () => answer(db, survey, { plan: "pro", land: "de" });
    const first = await german();
    const second = await german();
    await Promise.all([german(), german()]);
    const late = await german();
    expect(late.status).toBe("over-quota");
    await withdrawResponse(db, first.id);
    await withdrawResponse(db, late.id);
    expect(await places(db)).toEqual({ all: 3, german: 3 });
    expect((await german()).status).toBe("complete");
    await setResponseAside(db, owner, second.id);
    await setResponseAside(db, owner, second.id);
    expect(await places(db)).toEqual({ all: 3, german: 3 });
    expect((await german()).status).toBe("complete");
    await takeResponseIn(db, owner, second.id);
    expect(await places(db)).toEqual({ all: 5, german: 5 });
    await setResponseAside(db, owner, second.id);
    await withdrawResponse(db, second.id);
    expect(await places(db)).toEqual({ all: 4, german: 4 });
  });

  test("are not taken by a response that is set aside, nor by one that is screened out", async () => {
    const db = await open();
    const jumps: SurveyDraft["jumps"] = [
      { id: "out", after: "plan", when: of("plan", "pro"), to: { kind: "ending", id: "sorry" } },
    ];
    const endings: SurveyDraft["endings"] = [
      { id: "enough", kind: "over-quota", title: "Enough" },
      { id: "sorry", kind: "screened-out", title: "Not for you" },
    ];
    const { open: survey } = await publishedSurvey(db, quotaSurvey({ jumps, endings }));
    await answer(db, survey, { plan: "free", land: "de" }, "http://spam");
    expect((await answer(db, survey, { plan: "pro" })).status).toBe("screened-out");
    expect(await places(db)).toEqual({});
    await answer(db, survey, { plan: "free", land: "de" });
    expect(await places(db)).toEqual({ all: 1, free: 1, german: 1 });
  });
});
