import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { listRejections } from "#app/features/imports/imports.service.server.ts";
import { getResponse, listResponses } from "#app/features/responses/responses.service.server.ts";
import { answerInWords } from "#app/features/surveys/answers/answer-value.ts";
import { getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { importWhole, useDataFolder } from "#tests/support/imports.ts";

const folder = new URL("../../fixtures/imports/presets/", import.meta.url);

const SLOW = "The export is slow and loses my filters every single time";
const INVOICES = "I cannot find the invoices of last year anywhere";
const DARK = "Please add a dark mode for working in the evening";
const PARTS = "Which parts do you use?";
const BETTER = "What should we do better?";
const RECOMMEND = "How likely are you to recommend us?";
const HEARD = "How did you hear about us?";

interface Expected {
  preset: string;
  reason: string;
  /** Title, type and what the first response answered, in words. */
  questions: [title: string, type: string, first: string | null][];
  responses: number;
  partial: number;
  customers: string[];
  texts: string[];
  /** When the first response was given. */
  at: string;
  skipped?: string[];
}

const expected = new Map<string, Expected>([
  [
    "qualtrics.csv",
    {
      preset: "qualtrics",
      reason: "Qualtrics: 17 of 25 columns",
      questions: [
        ["How likely are you to recommend us to a friend?", "nps", "9"],
        [PARTS, "multiple-choice", "App; Phone line"],
        [BETTER, "long-text", SLOW],
        ["How satisfied are you? - Speed", "single-choice", "Satisfied"],
        ["How satisfied are you? - Support", "single-choice", "Very satisfied"],
      ],
      responses: 3,
      partial: 1,
      customers: ["C-17 ana@example.org Ana Adler"],
      texts: [SLOW, INVOICES],
      // In the zone that stands among the ids.
      at: "2026-03-01T17:00:01.000Z",
      skipped: ["a preview, a test or spam"],
    },
  ],
  [
    "survey-monkey.csv",
    {
      preset: "survey-monkey",
      reason: "SurveyMonkey: 9 of 14 columns",
      questions: [
        [HEARD, "single-choice", "A friend"],
        ["Which parts do you use? Tick all that apply.", "multiple-choice", "App"],
        [BETTER, "long-text", SLOW],
      ],
      responses: 3,
      partial: 0,
      customers: [" ana@example.org Ana Adler"],
      texts: [SLOW, INVOICES],
      at: "2026-03-14T10:00:00.000Z",
    },
  ],
  [
    "typeform.csv",
    {
      preset: "typeform",
      reason: "Typeform: 9 of 13 columns",
      questions: [
        [RECOMMEND, "nps", "9"],
        [PARTS, "multiple-choice", "App; Website"],
        [BETTER, "long-text", SLOW],
        [BETTER, "long-text", null],
      ],
      responses: 4,
      partial: 1,
      customers: ["C-17  ", "C-18  "],
      texts: [SLOW, INVOICES],
      at: "2026-03-01T10:00:00.000Z",
    },
  ],
  [
    "typeform-old.csv",
    {
      preset: "typeform-old",
      reason: "Typeform (older export): 5 of 9 columns",
      questions: [
        ["What should we do better, {{answer_123}}?", "long-text", SLOW],
        ["App, Website", "multiple-choice", "App"],
        ["How happy are you with it all?", "stars", "4"],
      ],
      responses: 2,
      partial: 0,
      customers: [" ana@example.org "],
      texts: [SLOW, INVOICES],
      at: "2017-11-14T21:45:08.000Z",
    },
  ],
  [
    "heyform.csv",
    {
      preset: "heyform",
      reason: "HeyForm: 3 of 6 columns",
      questions: [
        [BETTER, "long-text", SLOW],
        [HEARD, "single-choice", "A friend"],
        ["plan", "single-choice", "Team"],
      ],
      responses: 3,
      partial: 0,
      customers: [],
      texts: [SLOW, INVOICES, DARK],
      at: "2026-03-01T10:00:00.000Z",
    },
  ],
  [
    "google-forms.csv",
    {
      preset: "google-forms",
      reason: "Google Forms: 5 of 5 columns",
      questions: [
        [RECOMMEND, "nps", "9"],
        [PARTS, "multiple-choice", "App; Website"],
        [BETTER, "long-text", SLOW],
      ],
      responses: 3,
      partial: 0,
      customers: [" ana@example.org ", " bo@example.org ", " cy@example.org "],
      texts: [SLOW, INVOICES],
      at: "2026-03-14T10:00:00.000Z",
    },
  ],
  [
    "microsoft-forms.csv",
    {
      preset: "microsoft-forms",
      reason: "Microsoft Forms: 5 of 7 columns",
      questions: [
        [PARTS, "multiple-choice", "App; Website"],
        [BETTER, "long-text", SLOW],
      ],
      responses: 3,
      partial: 0,
      customers: [" ana@example.org Ana Adler"],
      texts: [SLOW, INVOICES, DARK],
      at: "2026-03-14T10:00:00.000Z",
    },
  ],
  [
    "lime-survey-codes.csv",
    {
      preset: "lime-survey-codes",
      reason: "LimeSurvey (codes): 12 of 18 columns",
      questions: [
        ["Q1", "stars", "9"],
        ["Q2", "multiple-choice", "SQ001; Phone line"],
        ["Q3", "long-text", SLOW],
      ],
      responses: 3,
      partial: 1,
      customers: [],
      texts: [SLOW, INVOICES],
      at: "2026-03-01T10:00:00.000Z",
    },
  ],
  [
    "lime-survey.csv",
    {
      preset: "lime-survey",
      reason: "LimeSurvey: 7 of 14 columns",
      questions: [
        [RECOMMEND, "nps", "9"],
        [PARTS, "multiple-choice", "App; Phone line"],
        ["How happy are you with these? [Speed]", "single-choice", "Happy"],
        ["How happy are you with these? [Support]", "single-choice", "Very happy"],
        [BETTER, "long-text", SLOW],
      ],
      responses: 4,
      partial: 1,
      customers: [],
      texts: [SLOW, INVOICES, DARK],
      at: "2026-03-01T10:00:00.000Z",
    },
  ],
  [
    "tally.csv",
    {
      preset: "tally",
      reason: "Tally: 3 of 8 columns",
      questions: [
        [BETTER, "long-text", SLOW],
        [PARTS, "multiple-choice", "App; Website"],
        ["Put these in order", "short-text", "Speed, Price, Support"],
      ],
      responses: 3,
      partial: 0,
      customers: [],
      texts: [SLOW, INVOICES, DARK],
      at: "2026-03-01T10:00:00.000Z",
    },
  ],
  [
    "formbricks.csv",
    {
      preset: "formbricks",
      reason: "Formbricks: 13 of 15 columns",
      questions: [
        ["1. Which part do you use most?", "single-choice", "App"],
        ["2. What should we do better?", "long-text", SLOW],
      ],
      responses: 3,
      partial: 1,
      customers: ["C-17  ", "C-18  "],
      texts: [SLOW, INVOICES],
      at: "2026-03-01T10:00:00.000Z",
    },
  ],
  [
    "opnform.csv",
    {
      preset: "opnform",
      reason: "OpnForm: 3 of 5 columns",
      questions: [
        [BETTER, "long-text", SLOW],
        ["Which part do you use most?", "single-choice", "App"],
      ],
      responses: 3,
      partial: 1,
      customers: [],
      texts: [SLOW, INVOICES],
      at: "2026-03-01T10:00:00.000Z",
    },
  ],
]);

const importFixture = async (db: Db, file: string) =>
  importWhole(db, await readFile(new URL(file, folder)), { name: file });

/** What is kept of the one survey there is. */
async function keptOf(db: Db, surveyId: string) {
  const { survey } = await getSurvey(db, surveyId);
  const page = { filter: null, before: null, pageSize: 25 };
  const responses = (await listResponses(db, surveyId, page)).responses.reverse();
  const first = responses.find(({ partial }) => !partial && responses.length > 0);
  const at = responses.map(({ submittedAt }) => submittedAt).sort()[0];
  const earliest = responses.find(({ submittedAt }) => submittedAt === at) ?? first;
  const { answers } = await getResponse(db, surveyId, earliest?.id ?? "");
  const customers = await db
    .selectFrom("customers")
    .selectAll()
    .orderBy("external_id")
    .orderBy("email")
    .execute();
  const items = await db.selectFrom("feedback_items").selectAll().orderBy("occurred_at").execute();
  return {
    questions: survey.questions.map(({ title, type }, index) => {
      const answered = answers[index];
      const said = answered?.answer ? answerInWords(answered.question, answered.answer) : null;
      return [title, type, said];
    }),
    responses: responses.length,
    partial: responses.filter(({ partial }) => partial).length,
    customers: customers.map((one) => `${one.external_id ?? ""} ${one.email ?? ""} ${one.name ?? ""}`),
    texts: items.map(({ body }) => body),
    at,
  };
}

describeEachDatabase("a survey tool's export", (open) => {
  useDataFolder();

  it.each([...expected])("%s becomes a survey with its responses, once", async (file, wanted) => {
    const { preset, reason, skipped = [], ...kept } = wanted;
    const db = await open();
    const done = await importFixture(db, file);
    expect(done).toMatchObject({
      kind: "answers",
      status: "done",
      rejectedRows: 0,
      createdRows: kept.responses,
    });
    expect(done.detection).toMatchObject({ preset, presetReason: reason });
    expect(await keptOf(db, done.surveyId ?? "")).toEqual(kept);
    const { rejections } = await listRejections(db, done.id, "skipped", 0);
    expect(rejections.map((row) => row.reason)).toEqual(skipped);
    const again = await importFixture(db, file);
    expect(again).toMatchObject({ createdRows: 0, updatedRows: 0, unchangedRows: kept.responses });
    expect(await keptOf(db, done.surveyId ?? "")).toEqual(kept);
    expect((await db.selectFrom("survey_versions").selectAll().execute()).length).toBe(1);
  });
});
