import { expect, it } from "vitest";
import { noteConsent, readConsents } from "#app/features/consents/consents.service.server.ts";
import { resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import {
  correctResponse,
  personalTokens,
  submitResponse,
  withdrawResponse,
} from "#app/features/responses/responses.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { publishedSurvey, sampleSurvey } from "#tests/support/surveys.ts";

const one = (value: string) => ({ values: [value], other: "" });
const consent = (id: string, purposeId: string) => ({
  type: "consent" as const,
  id,
  title: "May we?",
  statement: "Yes, you may.",
  purpose: { kind: "consent" as const, purposeId },
});

/** A survey that asks whether one may be quoted and written to, and a customer who answers by a personal link. */
async function asked(db: Db, boxes: Record<string, { values: string[]; other: string }>) {
  const questions = [
    { type: "long-text" as const, id: "why", title: "Why?", purpose: { kind: "themes" as const } },
    consent("quote", "quotes"),
    consent("write", "contact"),
  ];
  const { id, open } = await publishedSurvey(db, sampleSurvey({ title: "May we?", questions }));
  const customer = await db
    .transaction()
    .execute((trx) => resolveCustomer(trx, { email: "ana@example.org" }));
  const customerId = customer?.id ?? "";
  const tokens = await personalTokens(db, id, [customerId]);
  const response = await submitResponse(db, {
    survey: open,
    idempotencyKey: crypto.randomUUID(),
    personalToken: tokens.get(customerId) ?? null,
    posted: { why: one("It is quiet in the morning."), ...boxes },
  });
  return { customerId, responseId: response.id };
}

async function held(db: Db, customerId: string): Promise<Record<string, string>> {
  const { consents = [] } = (await readConsents(db, customerId)) ?? {};
  return Object.fromEntries(consents.map(({ purpose, state }) => [purpose.id, state]));
}

describeEachDatabase("what is agreed to in a survey", (open) => {
  it("is noted for its purpose with the survey as its source; a box left empty says nothing", async () => {
    const db = await open();
    const { customerId, responseId } = await asked(db, { quote: one("yes") });
    expect(await held(db, customerId)).toMatchObject({ quotes: "granted", contact: "unknown" });
    const { changes = [] } = (await readConsents(db, customerId)) ?? {};
    expect(changes).toMatchObject([
      {
        purposeId: "quotes",
        state: "granted",
        sourceType: "survey",
        sourceId: responseId,
        sourceLabel: "May we?",
      },
    ]);
  });

  it("lets mailings write, and no longer once the answer is corrected or taken back", async () => {
    const db = await open();
    const { customerId, responseId } = await asked(db, { quote: one("yes"), write: one("yes") });
    const flag = () =>
      db.selectFrom("customers").select("consent").where("id", "=", customerId).executeTakeFirstOrThrow();
    expect(await flag()).toEqual({ consent: "granted" });
    await correctResponse(db, responseId, { why: one("It is quiet in the morning."), quote: one("yes") });
    expect(await held(db, customerId)).toMatchObject({ quotes: "granted", contact: "withdrawn" });
    expect(await flag()).toEqual({ consent: "withdrawn" });
    await withdrawResponse(db, responseId);
    expect(await held(db, customerId)).toMatchObject({ quotes: "withdrawn", contact: "withdrawn" });
  });

  it("stays where somebody has noted it anew since", async () => {
    const db = await open();
    const { customerId, responseId } = await asked(db, { quote: one("yes") });
    const team = { id: "u", name: "Romy" };
    const note = (state: "granted" | "withdrawn") =>
      noteConsent(db, team, customerId, { purposeId: "quotes", state, note: "on the phone" });
    await note("withdrawn");
    await note("granted");
    await withdrawResponse(db, responseId);
    expect(await held(db, customerId)).toMatchObject({ quotes: "granted" });
  });

  it("keeps a survey from being published where nobody is asked for it any more", async () => {
    const db = await open();
    await expect(
      publishedSurvey(db, sampleSurvey({ questions: [consent("gone", "no-such-purpose")] })),
    ).rejects.toHaveProperty(
      "fieldErrors",
      new Map([["questions[0].purpose", "Nobody is asked for this consent any more; choose another."]]),
    );
  });
});
