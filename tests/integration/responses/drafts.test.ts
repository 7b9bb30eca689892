import { expect, test } from "vitest";
import { resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import { AlreadyAnsweredError } from "#app/features/responses/response.errors.ts";
import {
  findDraft,
  leaveDraft,
  saveDraft,
  settleIdleDrafts,
  submitResponse,
} from "#app/features/responses/responses.service.server.ts";
import { saveSurveySettings } from "#app/features/surveys/surveys.service.server.ts";
import { isoFromNow } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

const key = "0b6f1f8e-1111-4222-8333-444455556666";
const identity = { key, link: "" };
const typed = (...values: string[]) => ({ values, other: "" });

async function begun(db: Db) {
  const { open } = await publishedSurvey(db);
  const common = {
    surveyId: open.id,
    version: 1,
    customerId: null,
    language: "en",
    channel: "open",
    hidden: {},
  };
  const save = (posted: Record<string, ReturnType<typeof typed>>, asked = Object.keys(posted)) =>
    saveDraft(db, { ...common, identity, posted, asked: new Set(asked) });
  return { open, save };
}

const untouchedFor = (db: Db, days: number) =>
  db
    .updateTable("response_drafts")
    .set({ updated_at: isoFromNow(-days * 86_400_000) })
    .execute();
const settle = (db: Db) => settleIdleDrafts(db, new AbortController().signal);

describeEachDatabase("an answer that was begun", (open) => {
  test("keeps what other pages held, and is found by whoever has the page's key alone", async () => {
    const db = await open();
    const { open: survey, save } = await begun(db);
    await save({ why: typed("Quick") });
    await save({ why: typed(""), recommend: typed("9") }, ["recommend"]);
    const draft = await findDraft(db, survey.id, identity);
    expect(draft?.answers).toEqual({ why: typed("Quick"), recommend: typed("9") });
    expect(await findDraft(db, survey.id, { key: key.replace("0", "1"), link: "" })).toBeUndefined();
    expect(JSON.stringify(await db.selectFrom("response_drafts").selectAll().execute())).not.toContain(key);
  });

  test("is gone once it was sent, and a save that comes late begins no other", async () => {
    const db = await open();
    const { open: survey, save } = await begun(db);
    await save({ why: typed("Quick") });
    await submitResponse(db, {
      survey,
      idempotencyKey: key,
      personalToken: null,
      posted: { why: typed("Quick"), recommend: typed(), uses: typed() },
    });
    expect(await findDraft(db, survey.id, identity)).toBeUndefined();
    await expect(save({ why: typed("Late") })).rejects.toThrow(AlreadyAnsweredError);
    await settle(db);
    expect(await db.selectFrom("responses").select("status").execute()).toEqual([{ status: "complete" }]);
  });

  test("is a partial response once it lies idle, with what was right in it, and no feedback comes of it", async () => {
    const db = await open();
    const { open: survey, save } = await begun(db);
    await save({ why: typed("Quick, but billing confuses me."), recommend: typed("77"), uses: typed("app") });
    await settle(db);
    expect(await db.selectFrom("responses").select("id").execute()).toEqual([]);
    await untouchedFor(db, 2);
    await settle(db);
    await settle(db);
    const responses = await db.selectFrom("responses").select(["status", "customer_id"]).execute();
    expect(responses).toEqual([{ status: "partial", customer_id: null }]);
    const answers = await db.selectFrom("answers").select("question_id").orderBy("question_id").execute();
    expect(answers.map((row) => row.question_id)).toEqual(["uses", "why"]);
    expect(await db.selectFrom("feedback_items").select("id").execute()).toEqual([]);
    // Whoever comes back goes on with it, and is counted once.
    await save({ recommend: typed("7") });
    expect(await db.selectFrom("responses").select("id").execute()).toEqual([]);
    await untouchedFor(db, 2);
    await settle(db);
    await submitResponse(db, {
      survey,
      idempotencyKey: key,
      personalToken: null,
      posted: { why: typed("Quick"), recommend: typed("7"), uses: typed() },
    });
    expect(await db.selectFrom("responses").select("status").execute()).toEqual([{ status: "complete" }]);
  });

  test("is forgotten after a month; the partial response stays", async () => {
    const db = await open();
    const { save } = await begun(db);
    await save({ why: typed("Quick") });
    await untouchedFor(db, 31);
    await settle(db);
    expect(await db.selectFrom("response_drafts").select("id").execute()).toEqual([]);
    expect(await db.selectFrom("responses").select("status").execute()).toEqual([{ status: "partial" }]);
  });

  test("on the open page is forgotten once the survey needs a link, also where it is left on a kiosk; behind a link it is partial", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const { open: survey, save } = await begun(db);
    await save({ why: typed("On the open page") });
    const kiosk = { key: "0b6f1f8e-2222-4222-8333-444455556666", link: "" };
    const customer = await db
      .transaction()
      .execute((trx) => resolveCustomer(trx, { email: "ana@example.org" }));
    const common = { surveyId: survey.id, version: 1, language: "en", hidden: {}, asked: new Set(["why"]) };
    await saveDraft(db, {
      ...common,
      identity: kiosk,
      customerId: null,
      channel: "kiosk",
      posted: { why: typed("Left") },
    });
    await saveDraft(db, {
      ...common,
      identity: { key: "0b6f1f8e-3333-4222-8333-444455556666", link: "a-link" },
      customerId: customer?.id ?? "",
      channel: "personal",
      posted: { why: typed("By link") },
    });
    await saveSurveySettings(db, owner, survey.id, { onlyByLink: true });
    await leaveDraft(db, survey.id, kiosk);
    await untouchedFor(db, 2);
    await settle(db);
    const shown = await db.selectFrom("responses").select(["status", "channel"]).execute();
    expect(shown).toEqual([{ status: "partial", channel: "personal" }]);
    expect(await findDraft(db, survey.id, identity)).toBeUndefined();
  });
});
