import { expect, test } from "vitest";
import { sealPage } from "#app/features/responses/page-proofs/page-seal.server.ts";
import {
  releaseHeldTexts,
  submitResponse,
  withdrawResponse,
} from "#app/features/responses/responses.service.server.ts";
import type { PublicSurvey } from "#app/features/surveys/survey.schema.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { publishedSurvey, sampleSurvey } from "#tests/support/surveys.ts";

const words = ["invoice", "kettle", "parcel", "password", "grinder", "warranty", "refund", "lever"];

async function answer(db: Db, survey: PublicSurvey, number: number): Promise<string> {
  const idempotencyKey = crypto.randomUUID();
  const seal = await sealPage(db, idempotencyKey, Date.now() - 60_000);
  const text = `The ${words[number]} gave me trouble again and nobody could tell me why.`;
  const { id } = await submitResponse(db, {
    survey,
    idempotencyKey,
    personalToken: null,
    page: { seal, trap: "" },
    posted: { why: { values: [text], other: "" }, recommend: { values: [String(number)], other: "" } },
  });
  return id;
}

async function heard(db: Db): Promise<string[]> {
  const items = await db.selectFrom("feedback_items").select("body").execute();
  return items.map(({ body }) => /The (\w+)/.exec(body)?.[1] ?? "").sort();
}

describeEachDatabase("what is written in an anonymous survey", (open) => {
  test("is no feedback before enough people have answered, and all of it is then", async () => {
    const db = await open();
    const { open: survey } = await publishedSurvey(db, sampleSurvey({ anonymous: true }));
    for (let number = 0; number < 4; number += 1) await answer(db, survey, number);
    await runJobs(db);
    expect(await heard(db)).toEqual([]);
    expect(await db.selectFrom("statements").select("id").execute()).toEqual([]);
    await answer(db, survey, 4);
    expect(await runJobs(db)).toContain("responses.release-texts");
    expect(await heard(db)).toEqual(words.slice(0, 5).sort());
    await answer(db, survey, 5);
    expect(await heard(db)).toEqual(words.slice(0, 6).sort());
    expect(await runJobs(db)).not.toContain("responses.release-texts");
    const items = await db.selectFrom("feedback_items").select(["id", "occurred_at", "created_at"]).execute();
    for (const { id, occurred_at: said, created_at: kept } of items) {
      expect(id.charAt(14)).toBe("4");
      expect([said, kept].map((at) => at.slice(10))).toEqual(["T00:00:00.000Z", "T00:00:00.000Z"]);
    }
  });

  test("and withdrawn while it waits is never feedback, nor is anything where that makes too few", async () => {
    const db = await open();
    const { id, open: survey } = await publishedSurvey(
      db,
      sampleSurvey({ anonymous: true, fewestPeople: 3 }),
    );
    const first = await answer(db, survey, 0);
    await answer(db, survey, 1);
    await answer(db, survey, 2);
    await withdrawResponse(db, first);
    await runJobs(db);
    expect(await heard(db)).toEqual([]);
    await answer(db, survey, 3);
    await runJobs(db);
    await releaseHeldTexts(db, id, new AbortController().signal);
    expect(await heard(db)).toEqual(words.slice(1, 4).sort());
  });

  test("of a survey with names is feedback at once", async () => {
    const db = await open();
    const { open: survey } = await publishedSurvey(db);
    await answer(db, survey, 0);
    expect(await heard(db)).toEqual(["invoice"]);
  });
});
