import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createAttribute, listValuesOf } from "#app/features/attributes/attributes.service.server.ts";
import { resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import {
  AlreadyAnsweredError,
  ForgedLinkError,
  InvalidAnswersError,
} from "#app/features/responses/response.errors.ts";
import {
  findPersonalAnswer,
  isReceipt,
  personalTokens,
  type Submission,
  submitResponse,
} from "#app/features/responses/responses.service.server.ts";
import { postedAnswers } from "#app/features/surveys/answers/posted-answers.ts";
import { SurveyClosedError } from "#app/features/surveys/settings/survey-closed.error.ts";
import type { PublicSurvey, QuestionDraft } from "#app/features/surveys/survey.schema.ts";
import { closeSurvey, publishSurvey, saveSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { publishedSurvey, sampleQuestions, sampleSurvey } from "#tests/support/surveys.ts";

function submission(
  survey: PublicSurvey,
  changes: Partial<Submission> = {},
  answers: Record<string, unknown> = {},
) {
  const posted = postedAnswers(survey.survey, {
    answers: { why: "Because it is quick", recommend: "9", ...answers },
  });
  return { survey, idempotencyKey: randomUUID(), personalToken: null, posted, ...changes };
}

async function count(
  db: Db,
  table: "responses" | "answers" | "feedback_items" | "jobs" | "events",
): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll().as("n"))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

async function newCustomer(db: Db, email: string): Promise<string> {
  const customer = await db.transaction().execute((trx) => resolveCustomer(trx, { email }));
  if (!customer) throw new Error("The customer was not made.");
  return customer.id;
}

async function tokenFor(db: Db, surveyId: string, customerId: string): Promise<string> {
  return (await personalTokens(db, surveyId, [customerId])).get(customerId) ?? "";
}

describeEachDatabase("a response", (open) => {
  test("is stored with its answers, and its open text is handed to the engine", async () => {
    const db = await open();
    const { id, open: survey } = await publishedSurvey(db);
    const { id: responseId, receipt } = await submitResponse(
      db,
      submission(survey, {}, { uses: ["web", "app"] }),
    );
    const answers = await db
      .selectFrom("answers")
      .selectAll()
      .orderBy("question_id")
      .orderBy("position")
      .execute();
    expect(answers.map((row) => [row.question_id, row.value_text, row.value_number])).toEqual([
      ["recommend", null, 9],
      ["uses", "web", null],
      ["uses", "app", null],
      ["why", "Because it is quick", null],
    ]);
    const [item] = await db.selectFrom("feedback_items").selectAll().execute();
    expect(item).toMatchObject({
      source: "survey",
      channel: "Why us",
      body: "Because it is quick",
      customer_id: null,
      response_id: responseId,
      question_id: "why",
      survey_id: id,
    });
    const jobs = await db.selectFrom("jobs").select("name").execute();
    expect(jobs).toEqual([{ name: "feedback.analyze" }]);
    expect(await isReceipt(db, id, receipt)).toBe(true);
    expect(
      await isReceipt(
        db,
        id,
        receipt.replace(/^./, (first) => (first === "0" ? "1" : "0")),
      ),
    ).toBe(false);
    expect(await isReceipt(db, "another-survey", receipt)).toBe(false);
  });

  test("sent 50 times at once with the same key is one, with the same receipt", async () => {
    const db = await open();
    const { open: survey } = await publishedSurvey(db);
    const same = submission(survey);
    const receipts = await Promise.all(Array.from({ length: 50 }, () => submitResponse(db, same)));
    expect(new Set(receipts.map(({ receipt }) => receipt)).size).toBe(1);
    expect([
      await count(db, "responses"),
      await count(db, "answers"),
      await count(db, "feedback_items"),
    ]).toEqual([1, 2, 1]);
  });

  test("that cannot be stored does not take others of the same moment with it", async () => {
    const db = await open();
    const { open: survey } = await publishedSurvey(db);
    const broken = submission({ ...survey, version: Number.NaN });
    const results = await Promise.allSettled(
      [...Array.from({ length: 20 }, () => submission(survey)), broken].map((sent) =>
        submitResponse(db, sent),
      ),
    );
    expect(results.map(({ status }) => status)).toEqual([...Array(20).fill("fulfilled"), "rejected"]);
    expect(await count(db, "responses")).toBe(20);
  });

  test("through a personal link is the customer's, once, also from 50 pages at once", async () => {
    const db = await open();
    const { id, open: survey } = await publishedSurvey(db);
    const customerId = await newCustomer(db, "ana@example.org");
    const personalToken = await tokenFor(db, id, customerId);
    expect(await findPersonalAnswer(db, id, personalToken)).toBeNull();
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, () => submitResponse(db, submission(survey, { personalToken }))),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused.every(({ reason }) => reason instanceof AlreadyAnsweredError)).toBe(true);
    const [response] = await db.selectFrom("responses").select(["customer_id", "personal"]).execute();
    expect(response).toEqual({ customer_id: customerId, personal: 1 });
    expect(await findPersonalAnswer(db, id, personalToken)).not.toBeNull();
    const [event] = await db.selectFrom("events").select(["type", "detail", "customer_id"]).execute();
    expect(event).toMatchObject({ type: "nps", customer_id: customerId });
    expect(JSON.parse(event?.detail ?? "")).toMatchObject({ score: 9 });
  });

  test("with a forged personal link is refused and not taken without a name", async () => {
    const db = await open();
    const first = await publishedSurvey(db);
    const second = await publishedSurvey(db, sampleSurvey({ title: "Another" }));
    const customerId = await newCustomer(db, "ana@example.org");
    const token = await tokenFor(db, first.id, customerId);
    const unknown = await tokenFor(db, first.id, "00000000-0000-7000-8000-000000000000");
    const forged = [
      "x",
      `${customerId}.`,
      `${customerId}.${"A".repeat(43)}`,
      `${token}.x`,
      token.slice(0, -1),
      "null",
      unknown,
    ];
    for (const personalToken of forged) {
      await expect(submitResponse(db, submission(first.open, { personalToken }))).rejects.toThrow(
        ForgedLinkError,
      );
    }
    // Signed, but for another survey.
    await expect(submitResponse(db, submission(second.open, { personalToken: token }))).rejects.toThrow(
      ForgedLinkError,
    );
    expect(await count(db, "responses")).toBe(0);
  });

  test("to a closed survey is refused, except when it was acknowledged before", async () => {
    const db = await open();
    const { id, open: survey } = await publishedSurvey(db);
    const sent = submission(survey);
    const { receipt } = await submitResponse(db, sent);
    await closeSurvey(db, null, id);
    await expect(submitResponse(db, submission(survey))).rejects.toThrow(SurveyClosedError);
    expect((await submitResponse(db, sent)).receipt).toBe(receipt);
    expect(await count(db, "responses")).toBe(1);
  });

  test("with a skipped required question or a wrong value writes nothing and names the questions", async () => {
    const db = await open();
    const { open: survey } = await publishedSurvey(db);
    const wrong = submitResponse(
      db,
      submission(survey, {}, { why: " ", recommend: "11", uses: ["app", "nothing"] }),
    );
    await expect(wrong).rejects.toThrow(InvalidAnswersError);
    await expect(wrong).rejects.toMatchObject({
      fieldErrors: new Map([
        ["why", expect.stringContaining("nothing was entered")],
        ["recommend", expect.stringContaining('"11" came')],
        ["uses", expect.stringContaining('"nothing" came')],
      ]),
    });
    await expect(submitResponse(db, submission(survey, { idempotencyKey: "" }))).rejects.toThrow(
      InvalidInputError,
    );
    expect([await count(db, "responses"), await count(db, "jobs")]).toEqual([0, 0]);
  });

  test("belongs to the version that was seen", async () => {
    const db = await open();
    const { id, open: seen } = await publishedSurvey(db);
    const revision = await saveSurvey(db, null, id, 1, sampleSurvey({ questions: sampleQuestions.slice(1) }));
    await publishSurvey(db, null, id, revision);
    await submitResponse(db, submission(seen));
    expect(await db.selectFrom("responses").select("survey_version").execute()).toEqual([
      { survey_version: 1 },
    ]);
  });

  test("fills attributes of the customer, and an e-mail address says who that is when it was asked for that", async () => {
    const db = await open();
    const attribute = await createAttribute(db, {
      key: "household-size",
      label: "Household size",
      subject: "customer",
      category: "demographic",
      valueType: "number",
      options: [],
      purpose: "Which pack size to offer",
      freshDays: null,
    });
    const common = { help: "", required: false } as const;
    const questions: QuestionDraft[] = [
      ...sampleQuestions,
      {
        ...common,
        type: "number",
        id: "household",
        title: "How many are you?",
        purpose: { kind: "attribute", attributeId: attribute.id },
        min: 1,
        max: 20,
        wholeNumbers: true,
        unit: "",
      },
      { ...common, type: "email", id: "mail", title: "Your address?", purpose: { kind: "identity" } },
    ];
    const { open: survey } = await publishedSurvey(db, sampleSurvey({ questions }));
    await submitResponse(db, submission(survey, {}, { household: "3", mail: "Ana@Example.org" }));
    const customerId = await newCustomer(db, "ana@example.org");
    const [value] = await listValuesOf(db, { customerId });
    expect(value).toMatchObject({ text: "3", number: 3, sourceType: "survey", sourceLabel: "Why us" });
    const [item] = await db.selectFrom("feedback_items").select("customer_id").execute();
    expect(item).toEqual({ customer_id: customerId });
    const jobs = await db.selectFrom("jobs").select(["name", "payload"]).orderBy("name").execute();
    expect(jobs.map(({ name }) => name)).toEqual(["duplicates.find", "feedback.analyze", "profiles.refresh"]);
  });
});
