import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createAttribute, listValuesOf } from "#app/features/attributes/attributes.service.server.ts";
import { resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import { InvalidAnswersError } from "#app/features/responses/response.errors.ts";
import {
  getResponse,
  hiddenFieldKey,
  knownAnswers,
  personalTokens,
  respondentContext,
  type Submission,
  signedValue,
  submitResponse,
} from "#app/features/responses/responses.service.server.ts";
import { postedAnswers } from "#app/features/surveys/answers/posted-answers.ts";
import { walkSurvey } from "#app/features/surveys/logic/walk-survey.ts";
import type { PublicSurvey, Survey } from "#app/features/surveys/survey.schema.ts";
import { isoFromNow } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

interface Form {
  answers?: Record<string, unknown>;
  parts?: Record<string, unknown>;
}

function submission(survey: PublicSurvey, form: Form, changes: Partial<Submission> = {}): Submission {
  const posted = postedAnswers(survey.survey, form);
  return { survey, idempotencyKey: randomUUID(), personalToken: null, posted, ...changes };
}

async function refusals(db: Db, sent: Submission): Promise<Record<string, string>> {
  const error = await submitResponse(db, sent).catch((thrown: unknown) => thrown);
  if (!(error instanceof InvalidAnswersError)) throw new Error("The answers should have been refused.");
  return Object.fromEntries(error.fieldErrors);
}

const plan = aQuestion({
  type: "single-choice",
  id: "plan",
  title: "Which plan?",
  required: true,
  options: [
    { id: "free", label: "Free" },
    { id: "pro", label: "Pro" },
    { id: "none", label: "No plan" },
  ],
});
const branching: Survey = aSurvey({
  title: "Branching",
  questions: [
    plan,
    aQuestion({
      type: "nps",
      id: "nps",
      showIf: { of: "answer", id: "plan", is: "any-of", values: ["pro"] },
    }),
    aQuestion({
      type: "long-text",
      id: "why",
      requireIf: { of: "answer", id: "nps", is: "at-most", values: ["6"] },
      purpose: { kind: "themes" },
    }),
  ],
  jumps: [
    {
      id: "out",
      after: "plan",
      when: { of: "answer", id: "plan", is: "any-of", values: ["none"] },
      to: { kind: "ending", id: "sorry" },
    },
  ],
  endings: [{ id: "sorry", kind: "screened-out", title: "Not for you" }],
  scores: [
    {
      id: "fit",
      name: "Fit",
      points: [
        { question: "plan", option: "pro", points: 5 },
        { question: "nps", points: 1 },
      ],
    },
  ],
  quotas: [
    {
      id: "free",
      name: "Free plans",
      when: { of: "answer", id: "plan", is: "any-of", values: ["free"] },
      limit: 0,
      ending: null,
    },
  ],
});

describeEachDatabase("the path of a response", (open) => {
  test("is stored with its end, scores, language, channel and seed", async () => {
    const db = await open();
    const { id, open: survey } = await publishedSurvey(db, branching);
    const sent = submission(
      survey,
      { answers: { plan: "pro", nps: "3", why: "Slow" } },
      { language: "de", channel: "kiosk" },
    );
    const stored = await submitResponse(db, sent);
    expect(stored).toMatchObject({ status: "complete", endingId: null });
    const [row] = await db.selectFrom("responses").selectAll().execute();
    expect(row).toMatchObject({
      status: "complete",
      ending_id: null,
      language: "de",
      channel: "kiosk",
      scores: '{"fit":8}',
    });
    expect(row?.seed).toMatch(/^\d+$/);
    const out = await submitResponse(db, submission(survey, { answers: { plan: "none" } }));
    expect(out).toMatchObject({ status: "screened-out", endingId: "sorry" });
    expect((await getResponse(db, id, out.id)).answers.map(({ answer }) => answer)).toEqual([
      { kind: "choice", optionIds: ["none"], other: null },
      null,
      null,
    ]);
    expect(await submitResponse(db, sent)).toEqual(stored);
  });

  test("ends over quota where a quota is full, and keeps what was answered", async () => {
    const db = await open();
    const { open: survey } = await publishedSurvey(db, branching);
    const sent = submission(survey, { answers: { plan: "free", why: "An honest answer" } });
    const stored = await submitResponse(db, sent);
    expect(stored).toMatchObject({ status: "over-quota", endingId: null });
    expect(await submitResponse(db, sent)).toEqual(stored);
    const answers = await db.selectFrom("answers").select("question_id").orderBy("question_id").execute();
    expect(answers).toEqual([{ question_id: "plan" }, { question_id: "why" }]);
  });

  test("cannot be forged: each wrong step is refused with its question named, and nothing is written", async () => {
    const db = await open();
    const { open: survey } = await publishedSurvey(db, branching);
    const refused = (answers: Record<string, unknown>) => refusals(db, submission(survey, { answers }));
    expect(await refused({})).toEqual({ plan: expect.stringContaining("nothing was chosen") });
    expect(await refused({ plan: "free", nps: "9" })).toEqual({
      nps: expect.stringContaining("is not asked after"),
    });
    expect(await refused({ plan: "pro", nps: "6" })).toEqual({
      why: expect.stringContaining("nothing was entered"),
    });
    expect(await refused({ plan: "none", why: "But" })).toEqual({
      why: expect.stringContaining("is not asked after"),
    });
    expect(await refused({ plan: "gold" })).toEqual({ plan: expect.stringContaining('"gold" came') });
    expect(await refused({ plan: "pro", earlier: "x" })).toEqual({
      earlier: expect.stringContaining("no such question"),
    });
    expect(await db.selectFrom("responses").select("id").execute()).toEqual([]);
  });

  test("takes a signed hidden field only as it was signed, for this survey and field", async () => {
    const db = await open();
    const questions = [
      aQuestion({ type: "hidden", id: "order", parameter: "order", signed: true }),
      aQuestion({ type: "hidden", id: "source", parameter: "source" }),
      aQuestion({
        type: "short-text",
        id: "note",
        showIf: { of: "answer", id: "order", is: "any-of", values: ["A-17"] },
      }),
    ];
    const { id, open: survey } = await publishedSurvey(db, aSurvey({ questions }));
    const other = await publishedSurvey(db, aSurvey({ title: "Other", questions }));
    const signed = signedValue(await hiddenFieldKey(db, id), "order", "A-17");
    const stored = await submitResponse(
      db,
      submission(survey, { answers: { order: signed, source: "mail", note: "Fine" } }),
    );
    expect((await getResponse(db, id, stored.id)).answers.map(({ answer }) => answer)).toEqual([
      { kind: "text", text: "A-17" },
      { kind: "text", text: "mail" },
      { kind: "text", text: "Fine" },
    ]);
    const altered = signed.replace("A-17", "A-18");
    const strange = [
      "A-17",
      altered,
      `${signed}x`,
      signed.slice(0, -1),
      signedValue(await hiddenFieldKey(db, other.id), "order", "A-17"),
      signedValue(await hiddenFieldKey(db, id), "source", "A-17"),
    ];
    for (const order of strange) {
      expect(await refusals(db, submission(survey, { answers: { order } }))).toEqual({
        order: expect.stringContaining("another came"),
      });
    }
    // Without any value it is a path of its own.
    expect(await refusals(db, submission(survey, { answers: { note: "Fine" } }))).toEqual({
      note: expect.stringContaining("is not asked"),
    });
  });

  test("leaves out what is known and fresh of the customer behind a personal link", async () => {
    const db = await open();
    const attribute = await createAttribute(db, {
      key: "plan",
      label: "Plan",
      subject: "customer",
      category: "behavioural",
      valueType: "choice",
      options: ["Free", "Pro", "No plan"],
      purpose: "What to offer",
      freshDays: 30,
    });
    const questions = [
      {
        ...plan,
        ifKnown: "skip" as const,
        purpose: { kind: "attribute" as const, attributeId: attribute.id },
      },
      aQuestion({
        type: "nps",
        id: "nps",
        showIf: { of: "answer", id: "plan", is: "any-of", values: ["pro"] },
      }),
      aQuestion({
        type: "short-text",
        id: "new",
        showIf: { of: "attribute", id: attribute.id, is: "unanswered" },
      }),
    ];
    const { id, open: survey } = await publishedSurvey(db, aSurvey({ questions }));
    const customer = await db
      .transaction()
      .execute((trx) => resolveCustomer(trx, { email: "ana@example.org" }));
    const customerId = customer?.id ?? "";
    const personalToken = (await personalTokens(db, id, [customerId])).get(customerId) ?? "";
    const shown = async () => {
      const context = await respondentContext(db, survey, {
        key: "k",
        link: personalToken,
        hidden: () => "",
      });
      return walkSurvey(survey.survey, {}, context).shown.map((question) => question.id);
    };
    expect(await shown()).toEqual(["plan", "new"]);
    const sent = submission(survey, { answers: { plan: "pro", nps: "9", new: "First" } }, { personalToken });
    const stored = await submitResponse(db, sent);
    expect(stored.status).toBe("complete");
    expect(await listValuesOf(db, { customerId })).toMatchObject([{ text: "Pro" }]);
    // By its own answer the path has become another; sent again it is still the same answer.
    expect(await shown()).toEqual(["nps"]);
    expect(await submitResponse(db, sent)).toEqual(stored);
    const [row] = await db.selectFrom("responses").select(["channel", "personal"]).execute();
    expect(row).toEqual({ channel: "personal", personal: 1 });
    const later = await knownAnswers(db, survey.survey, customerId, isoFromNow(31 * 86_400_000));
    expect([later.known, later.attributes]).toEqual([{}, { [attribute.id]: "Pro" }]);
  });

  test("keeps answers of many parts, row by row, and reads them back", async () => {
    const db = await open();
    const three = ["a", "b", "c"].map((key) => ({ id: key, label: key.toUpperCase() }));
    const questions = [
      aQuestion({ type: "matrix", id: "grid", rows: three.slice(0, 2), columns: three }),
      aQuestion({ type: "ranking", id: "rank", options: three }),
      aQuestion({ type: "address", id: "where" }),
      aQuestion({ type: "csat", id: "csat" }),
    ];
    const { id, open: survey } = await publishedSurvey(db, aSurvey({ questions }));
    const form = {
      answers: { csat: "4" },
      parts: {
        grid: { a: "c", b: "a" },
        rank: { c: "1", a: "2", b: "3" },
        where: { city: "Porto", country: "Portugal" },
      },
    };
    const stored = await submitResponse(db, submission(survey, form));
    const rows = await db
      .selectFrom("answers")
      .select(["question_id", "part", "value_text", "value_number", "position"])
      .orderBy("question_id")
      .orderBy("position")
      .execute();
    expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
      "csat   4 0",
      "grid a c 3 0",
      "grid b a 1 1",
      "rank  c 1 0",
      "rank  a 2 1",
      "rank  b 3 2",
      "where city Porto  0",
      "where country Portugal  1",
    ]);
    const { answers } = await getResponse(db, id, stored.id);
    expect(answers[1]?.answer).toEqual({ kind: "ranking", optionIds: ["c", "a", "b"] });
  });
});
