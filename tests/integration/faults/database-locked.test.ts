import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { verifyResponses } from "#scripts/kill-rounds/verify.ts";
import { answersFor } from "#scripts/load/load-survey.ts";
import { holdLock } from "#tests/support/lock-holder.ts";
import { createRespondent, type Respondent } from "#tests/support/respondent.ts";
import { startTestServer, type TestServer } from "#tests/support/server.ts";

// SQLite has one writer for the whole file, which may be another process; on PostgreSQL rows wait for rows.
let url: string;
let server: TestServer;
let respondent: Respondent;

beforeAll(async () => {
  url = `file:${inject("databases").folder}/locked.db`;
  const db = openDatabase(url);
  await migrateToLatest(db);
  await db.destroy();
  server = await startTestServer(url);
  respondent = await createRespondent(server.db, () => server.origin);
});
afterAll(() => server.stop());

test("an answer waits for another process's write of three seconds", async () => {
  const form = await respondent.open();
  const { released } = await holdLock(url, 3000);
  const begun = performance.now();
  const received = await respondent.answer(form);
  expect(respondent.acknowledged(received)).toBeDefined();
  expect(performance.now() - begun).toBeGreaterThan(1500);
  await released;
});

test("past five seconds it is told to come back, with all that was typed, and nothing is half stored", async () => {
  const stored = async () => (await verifyResponses(server.db, respondent.surveyId, new Map())).stored;
  const before = await stored();
  const form = await respondent.open();
  const key = form.hidden.key ?? "";
  const { released } = await holdLock(url, 9000);
  const begun = performance.now();
  const received = await respondent.answer(form);
  const waited = performance.now() - begun;
  expect(received.status).toBe(503);
  expect(received.headers["retry-after"]).toBe("5");
  expect(waited).toBeGreaterThan(4500);
  expect(waited).toBeLessThan(8500);
  const page = received.body.toString("utf8");
  expect(page).toContain("Your answers are not saved yet");
  expect(page).toContain(answersFor(key).get("why"));
  expect(page).toContain(`name="key" value="${key}"`);
  expect(await stored()).toBe(before);

  await released;
  const id = respondent.acknowledged(await respondent.answer(form));
  const found = await verifyResponses(server.db, respondent.surveyId, new Map([[key, id ?? ""]]));
  expect(found).toMatchObject({ stored: before + 1, lost: [], halfWritten: [], duplicates: [] });
}, 40_000);
