import { expect, it } from "vitest";
import { resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import { removeItems } from "#app/features/feedback/feedback.service.server.ts";
import {
  correctResponse,
  personalTokens,
  submitResponse,
} from "#app/features/responses/responses.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { plantPersona } from "#tests/support/planted-persona.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

const WORDS = "The lid of the water tank broke on the second day.";
const one = (value: string) => ({ values: [value], other: "" });

/** A persona that quotes what a customer wrote in a survey. */
async function quoted(db: Db) {
  const { id, open } = await publishedSurvey(db);
  const customer = await db
    .transaction()
    .execute((trx) => resolveCustomer(trx, { email: "ana@example.org" }));
  const token = (await personalTokens(db, id, [customer?.id ?? ""])).get(customer?.id ?? "") ?? null;
  const response = await submitResponse(db, {
    survey: open,
    idempotencyKey: crypto.randomUUID(),
    personalToken: token,
    posted: { why: one(WORDS), recommend: one("4") },
  });
  await runJobs(db);
  const item = await db.selectFrom("feedback_items").select("id").executeTakeFirstOrThrow();
  const quote = {
    statementId: crypto.randomUUID(),
    itemId: item.id,
    text: WORDS,
    occurredAt: "2026-03-01T10:00:00.000Z",
    source: "survey",
  };
  const line = { section: "quotes" as const, key: "quote:lid", text: WORDS, origin: "evidence" as const };
  const { personaId } = await plantPersona(db, [{ ...line, evidence: { quotes: [quote] } }]);
  const isQuoted = async () => {
    const lines = await db
      .selectFrom("persona_lines")
      .select("evidence")
      .where("persona_id", "=", personaId)
      .execute();
    return lines.some(({ evidence }) => evidence.includes(WORDS));
  };
  return { itemId: item.id, responseId: response.id, isQuoted };
}

describeEachDatabase("what a persona quotes", (open) => {
  it("goes when the undo of an import takes the text away", async () => {
    const db = await open();
    const { itemId, isQuoted } = await quoted(db);
    expect(await isQuoted()).toBe(true);
    await db.transaction().execute((trx) => removeItems(trx, [itemId]));
    await runJobs(db);
    expect(await isQuoted()).toBe(false);
  });

  it("goes when the customer puts other words in its place, not when another answer changes", async () => {
    const db = await open();
    const { responseId, isQuoted } = await quoted(db);
    await correctResponse(db, responseId, { why: one(WORDS), recommend: one("6") });
    await runJobs(db);
    expect(await isQuoted()).toBe(true);
    await correctResponse(db, responseId, { why: one("The new lid holds."), recommend: one("6") });
    await runJobs(db);
    expect(await isQuoted()).toBe(false);
  });
});
