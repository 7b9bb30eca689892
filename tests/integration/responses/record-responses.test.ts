import { expect, test } from "vitest";
import { resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import { readResponseFilter } from "#app/features/responses/reading/response-filter.ts";
import {
  getResponse,
  listResponses,
  type NewResponse,
  recordResponses,
} from "#app/features/responses/responses.service.server.ts";
import { summariseSurvey } from "#app/features/results/results.service.server.ts";
import type { QuestionDraft } from "#app/features/surveys/survey.schema.ts";
import { createSurveyFrom } from "#app/features/surveys/surveys.service.server.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { publishedSurvey, sampleQuestions, sampleSurvey } from "#tests/support/surveys.ts";

const common = { help: "", required: false, purpose: { kind: "none" } } as const;
const questions: QuestionDraft[] = [
  ...sampleQuestions,
  { ...common, type: "number", id: "age", title: "Age", min: null, max: null, wholeNumbers: false, unit: "" },
  { ...common, type: "date", id: "since", title: "Since", earliest: null, latest: null },
  { ...common, type: "consent", id: "ok", title: "May we?", statement: "Yes" },
];

function response(
  index: number,
  answers: NewResponse["answers"],
  customerId: string | null = null,
): NewResponse {
  const submittedAt = new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString();
  return {
    idempotencyKey: `sample-${index}`,
    customerId,
    submittedAt,
    answers: { why: `Reason ${index}`, ...answers },
  };
}

describeEachDatabase("many responses", (open) => {
  test("are recorded once, wrong ones are rejected with their reason, and results count them all", async () => {
    const db = await open();
    const { id, open: survey } = await publishedSurvey(db, sampleSurvey({ questions }));
    const customer = await db
      .transaction()
      .execute((trx) => resolveCustomer(trx, { email: "ana@example.org" }));
    const many = Array.from({ length: 230 }, (_, index) =>
      response(
        index,
        {
          recommend: String(index % 11),
          uses: index % 2 === 0 ? ["app", "web"] : "app",
          age: String(index),
          since: index % 2 === 0 ? "2025-01-15" : "2025-02-15",
          ...(index < 100 ? { ok: "yes" } : {}),
        },
        index === 0 ? (customer?.id ?? null) : null,
      ),
    );
    const wrong = [response(900, { recommend: "12" }), response(901, {}, "nobody")];
    const other = { ...response(902, { uses: "other" }), others: { uses: "The phone: yes" } };
    const first = await recordResponses(db, id, [...many, ...wrong, other]);
    expect(first).toMatchObject({ recorded: 231, unchanged: 0 });
    expect(first.rejected).toEqual([
      {
        idempotencyKey: "sample-900",
        reason: expect.stringContaining("recommend: A whole number from 0 to 10"),
      },
      { idempotencyKey: "sample-901", reason: "The customer is not known." },
    ]);
    expect(await recordResponses(db, id, many)).toMatchObject({ recorded: 0, unchanged: 230, rejected: [] });

    const overview = await summariseSurvey(db, id, survey.survey);
    expect(overview.responses).toBe(231);
    const results = new Map(overview.results.map((result) => [result.question.id, result]));
    expect(results.get("uses")).toMatchObject({
      n: 231,
      rows: [
        { value: "app", count: 230 },
        { value: "web", count: 115 },
        { value: "other", count: 1 },
      ],
    });
    expect(results.get("recommend")).toMatchObject({ n: 230, nps: { n: 230 } });
    expect(results.get("since")).toMatchObject({
      rows: [
        { value: "2025-01", count: 115 },
        { value: "2025-02", count: 115 },
      ],
    });
    expect(results.get("ok")).toMatchObject({
      rows: [
        { value: "1", count: 100 },
        { value: "0", count: 131 },
      ],
    });
    const ages = results.get("age");
    expect(ages).toMatchObject({ summary: { n: 230, min: 0, max: 229, mean: 114.5 } });
    const bins = ages?.kind === "numbers" ? (ages.summary?.bins ?? []) : [];
    expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(230);
    expect(overview.texts.why?.newest).toHaveLength(5);
    expect(overview.texts.why?.newest[0]?.itemId).toEqual(expect.any(String));
  });

  test("keep how they came; what was broken off or set aside is stored, and nothing follows from it", async () => {
    const db = await open();
    const endings = [{ id: "bye", kind: "screened-out" as const, title: "Bye" }];
    const leaves = {
      id: "leave",
      after: "recommend",
      when: { of: "answer" as const, id: "recommend", is: "at-most" as const, values: ["2"] },
      to: { kind: "ending" as const, id: "bye" },
    };
    const { id } = await publishedSurvey(db, sampleSurvey({ questions, endings, jumps: [leaves] }));
    const came = { channel: "kiosk", language: "de", startedAt: "2026-01-01T00:00:00.000Z" } as const;
    const reasons = [{ sign: "trapped" as const, cost: 80 }];
    await recordResponses(db, id, [
      { ...response(1, { recommend: "9" }), ...came },
      { ...response(2, { recommend: "1" }), ...came },
      { ...response(3, {}), ...came, unfinished: true },
      { ...response(4, { recommend: "3" }), quality: { score: 20, reasons, setAside: true } },
    ]);
    const rows = await db
      .selectFrom("responses")
      .select([
        "idempotency_key as key",
        "status",
        "ending_id as ending",
        "channel",
        "language",
        "quality",
        "set_aside",
      ])
      .orderBy("idempotency_key")
      .execute();
    expect(rows).toEqual([
      {
        key: "sample-1",
        status: "complete",
        ending: null,
        channel: "kiosk",
        language: "de",
        quality: null,
        set_aside: 0,
      },
      {
        key: "sample-2",
        status: "screened-out",
        ending: "bye",
        channel: "kiosk",
        language: "de",
        quality: null,
        set_aside: 0,
      },
      {
        key: "sample-3",
        status: "partial",
        ending: null,
        channel: "kiosk",
        language: "de",
        quality: null,
        set_aside: 0,
      },
      {
        key: "sample-4",
        status: "complete",
        ending: null,
        channel: "import",
        language: null,
        quality: 20,
        set_aside: 1,
      },
    ]);
    const read = await db.selectFrom("feedback_items").select("body").orderBy("body").execute();
    expect(read.map(({ body }) => body)).toEqual(["Reason 1", "Reason 2"]);
    const kept = await db
      .selectFrom("answers")
      .select("value_text")
      .where("value_text", "like", "Reason %")
      .execute();
    expect(kept).toHaveLength(4);
  });

  test("are found behind every number, page by page", async () => {
    const db = await open();
    const { id, open: survey } = await publishedSurvey(db, sampleSurvey({ questions }));
    const phone = { ...response(5, { uses: "other" }), others: { uses: "Phone" } };
    await recordResponses(db, id, [
      response(1, { recommend: "9", uses: "app", age: "2.5" }),
      response(2, { recommend: "10", since: "2025-01-15" }),
      response(3, { recommend: "3", uses: ["app", "web"] }),
      phone,
    ]);
    const behind = async (question: string, answer: string | null) => {
      const filter = readResponseFilter(survey.survey, question, answer);
      return (await listResponses(db, id, { filter, before: null, pageSize: 25 })).responses.length;
    };
    expect(await behind("recommend", "9..10")).toBe(2);
    expect(await behind("recommend", "3")).toBe(1);
    expect(await behind("uses", "app")).toBe(2);
    expect(await behind("uses", "other")).toBe(1);
    expect(await behind("uses", null)).toBe(3);
    expect(await behind("age", "2..<2.5")).toBe(0);
    expect(await behind("age", "2..2.5")).toBe(1);
    expect(await behind("since", "2025-01")).toBe(1);
    const first = await listResponses(db, id, { filter: null, before: null, pageSize: 3 });
    const second = await listResponses(db, id, { filter: null, before: first.next, pageSize: 3 });
    expect([first.responses.length, second.responses.length, second.next]).toEqual([3, 1, null]);
    const newest = await getResponse(db, id, first.responses[0]?.id ?? "");
    expect(newest.answers.find(({ question }) => question.id === "uses")?.answer).toEqual({
      kind: "choice",
      optionIds: [],
      other: "Phone",
    });
    await expect(getResponse(db, id, "nothing")).rejects.toThrow(NotFoundError);
  });

  test("need a published survey", async () => {
    const db = await open();
    const draft = await createSurveyFrom(db, null, sampleSurvey());
    await expect(recordResponses(db, draft, [])).rejects.toThrow(ConflictError);
    await expect(recordResponses(db, "nothing", [])).rejects.toThrow(NotFoundError);
  });
});
