import { expect, it } from "vitest";
import type { Mapping } from "#app/features/imports/import.schema.ts";
import { listRejections } from "#app/features/imports/imports.service.server.ts";
import { getResponse, listResponses } from "#app/features/responses/responses.service.server.ts";
import { summariseSurvey } from "#app/features/results/results.service.server.ts";
import { getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { importWhole, useDataFolder } from "#tests/support/imports.ts";

const questions = [
  "How likely are you to recommend us?",
  "What do you miss most?",
  "Which parts do you use? [App]",
  "Which parts do you use? [Website]",
  "Which parts do you use? [other]",
  "How did you hear of us?",
  "When did you join?",
];
const header = ["Submission ID", "Submitted at", "Finished", "Email", ...questions].join(",");
const rows = [
  "a1,2026-03-01 10:00:00,true,ana@example.org,9,The export is slow and loses my filters,Yes,No,,Friend,2025-01-31",
  "a2,2026-03-02 10:00:00,true,bo@example.org,3,I cannot find the invoices anywhere,Yes,Yes,Phone line,Search,2025-02-28",
  "a3,2026-03-03 10:00:00,false,anonymous,10,,,,,Friend,",
  "a4,2026-03-04 10:00:00,true,,7,Please add a dark mode for the evening,No,Yes,,Search,2024-12-24",
];
const file = [header, ...rows].join("\n");
const options = { name: "Spring survey 2026-03-05.csv" };

async function surveyOf(db: Db) {
  const { id } = await db.selectFrom("surveys").select("id").executeTakeFirstOrThrow();
  return getSurvey(db, id);
}

const countOf = async (db: Db, table: "responses" | "answers" | "feedback_items" | "survey_versions") =>
  (await db.selectFrom(table).selectAll().execute()).length;

describeEachDatabase("importing answers to a survey", (open) => {
  useDataFolder();

  it("turns the columns into a closed survey with the types that its values speak for", async () => {
    const db = await open();
    const done = await importWhole(db, file, options);
    expect(done).toMatchObject({ kind: "answers", status: "done", createdRows: 4, rejectedRows: 0 });
    const record = await surveyOf(db);
    expect(record).toMatchObject({ status: "closed", publishedVersion: 1, id: done.surveyId });
    expect(record.survey.title).toBe("Spring survey");
    expect(record.survey.questions.map(({ title, type, purpose }) => [title, type, purpose.kind])).toEqual([
      ["How likely are you to recommend us?", "nps", "none"],
      ["What do you miss most?", "long-text", "themes"],
      ["Which parts do you use?", "multiple-choice", "none"],
      ["How did you hear of us?", "single-choice", "none"],
      ["When did you join?", "date", "none"],
    ]);
  });

  it("stores responses with their respondents, texts for the engine and ratings, as if given here", async () => {
    const db = await open();
    await importWhole(db, file, options);
    const { id, survey } = await surveyOf(db);
    const { responses } = await listResponses(db, id, { filter: null, before: null, pageSize: 10 });
    expect(
      responses.map(({ customerEmail, submittedAt }) => [customerEmail, submittedAt.slice(0, 10)]),
    ).toEqual([
      [null, "2026-03-04"],
      [null, "2026-03-03"],
      ["bo@example.org", "2026-03-02"],
      ["ana@example.org", "2026-03-01"],
    ]);
    const statuses = await db.selectFrom("responses").select("status").orderBy("submitted_at").execute();
    expect(statuses.map(({ status }) => status)).toEqual(["complete", "complete", "partial", "complete"]);
    const { answers } = await getResponse(db, id, responses[2]?.id ?? "");
    expect(answers[2]?.answer).toEqual({
      kind: "choice",
      optionIds: ["app", "website"],
      other: "Phone line",
    });
    const items = await db.selectFrom("feedback_items").selectAll().orderBy("occurred_at").execute();
    expect(items.map(({ source, channel, body }) => [source, channel, body])).toEqual([
      ["survey", "Spring survey", "The export is slow and loses my filters"],
      ["survey", "Spring survey", "I cannot find the invoices anywhere"],
      ["survey", "Spring survey", "Please add a dark mode for the evening"],
    ]);
    expect(items.every(({ response_id, survey_id }) => response_id !== null && survey_id === id)).toBe(true);
    const events = await db.selectFrom("events").select(["type", "detail"]).orderBy("occurred_at").execute();
    expect(events.map(({ detail }) => JSON.parse(detail).score)).toEqual([9, 3]);
    const overview = await summariseSurvey(db, id, survey);
    // One was not finished where it was given.
    expect(overview.responses).toBe(3);
    expect(overview.results[0]).toMatchObject({ kind: "nps", n: 3, nps: { promoters: 1, detractors: 1 } });
    expect(overview.results[3]).toMatchObject({
      rows: [
        { label: "Friend", count: 1 },
        { label: "Search", count: 2 },
      ],
    });
  });

  it("changes nothing with the same file, and takes over what a newer export says", async () => {
    const db = await open();
    await importWhole(db, file, options);
    const again = await importWhole(db, file, options);
    expect(again).toMatchObject({ createdRows: 0, updatedRows: 0, unchangedRows: 4 });
    expect([await countOf(db, "responses"), await countOf(db, "feedback_items")]).toEqual([4, 3]);
    const newer = [
      `${header},What else?`,
      `${rows[0]},`,
      `${rows[1]?.replace("I cannot find the invoices anywhere", "")},Nothing at all to add here`,
      "a3,2026-03-06 10:00:00,true,cy@example.org,10,Now I have finished the survey,Yes,,,A fair,2025-03-01,",
      `${rows[3]},`,
      "a5,2026-03-07 10:00:00,true,,0,Everything is slow,,,,Search,,",
    ].join("\n");
    const next = await importWhole(db, newer, { name: "Spring survey 2026-03-08.csv" });
    expect(next).toMatchObject({ createdRows: 1, updatedRows: 2, unchangedRows: 2 });
    const record = await surveyOf(db);
    expect(record.publishedVersion).toBe(2);
    expect(record.survey.questions.map(({ title }) => title)).toContain("What else?");
    const bodies = await db.selectFrom("feedback_items").select("body").orderBy("body").execute();
    expect(bodies.map(({ body }) => body)).toEqual([
      "Everything is slow",
      "Nothing at all to add here",
      "Now I have finished the survey",
      "Please add a dark mode for the evening",
      "The export is slow and loses my filters",
    ]);
    const third = await db
      .selectFrom("responses")
      .innerJoin("customers", "customers.id", "responses.customer_id")
      .select(["responses.status", "customers.email"])
      .where("customers.email", "=", "cy@example.org")
      .execute();
    expect(third).toEqual([{ status: "complete", email: "cy@example.org" }]);
  });

  it("rejects a row whose answer is none of its question, and sets aside one without any answer", async () => {
    const db = await open();
    const worse = `${file}\na6,2026-03-05,true,,eleven,Text,,,,,\na7,2026-03-05,true,,,,,,,,`;
    const change = (mapping: Mapping): Mapping => ({
      ...mapping,
      columns: mapping.columns.map((choice, at) =>
        at === 4 ? { ...choice, target: "question:nps" } : choice,
      ),
    });
    const done = await importWhole(db, worse, { ...options, kind: "answers", change });
    expect(done).toMatchObject({ createdRows: 4, skippedRows: 1, rejectedRows: 1 });
    const { rejections } = await listRejections(db, done.id, "rejected", 0);
    expect(rejections[0]?.reason).toContain("expected a whole number from 0 to 10");
  });

  it("knows answers without a number by who gave them and when, or by who alone where they are edited", async () => {
    const db = await open();
    const forms = (time: string, text: string) =>
      `Timestamp,Email Address,What do you miss most of all?\n${time},ana@example.org,${text}\n2026-03-02,,Nothing much`;
    const first = forms("2026-03-01 10:00:00", "A dark mode");
    const known = (knownBy: Mapping["knownBy"]) => ({
      kind: "answers" as const,
      name: "Feedback.csv",
      change: (mapping: Mapping): Mapping => ({ ...mapping, knownBy }),
    });
    await importWhole(db, first, known("respondent"));
    const edited = await importWhole(db, forms("2026-03-03 10:00:00", "A light mode"), known("respondent"));
    expect(edited).toMatchObject({ createdRows: 0, updatedRows: 1, unchangedRows: 1 });
    const later = await importWhole(db, forms("2026-04-01 10:00:00", "Both"), known("moment"));
    expect(later).toMatchObject({ createdRows: 1 });
  });

  it("redacts what respondents typed where that was chosen; the file is the same file still", async () => {
    const db = await open();
    const typed = `${header}\nb1,2026-03-01,true,,9,Please write to me at kim@example.org soon,,,,,`;
    const choose = (email: "redact" | "keep") => (mapping: Mapping) => ({
      ...mapping,
      personalData: { ...mapping.personalData, email },
    });
    const change = choose("redact");
    await importWhole(db, typed, { ...options, change });
    const [item] = await db.selectFrom("feedback_items").select("body").execute();
    expect(item?.body).not.toContain("kim@example.org");
    const again = await importWhole(db, typed, { ...options, change });
    expect(again).toMatchObject({ unchangedRows: 1, updatedRows: 0 });
    // A file of the same source begins with what was chosen last.
    expect(await importWhole(db, typed, options)).toMatchObject({ unchangedRows: 1, updatedRows: 0 });
    const kept = await importWhole(db, typed, { ...options, change: choose("keep") });
    expect(kept).toMatchObject({ createdRows: 0, updatedRows: 1 });
  });
});
