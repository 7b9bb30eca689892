import { text } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { exportCsv, exportWorkbook } from "#app/features/results/results.service.server.ts";
import { everything } from "#app/features/results/results-filter.ts";
import { ForbiddenError, PayloadTooLargeError } from "#app/lib/errors.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { answeredSurvey, changeResponse } from "#tests/support/results.ts";

const read = (csv: string): Record<string, string>[] => parse(csv, { columns: true, bom: true });

describeEachDatabase("exported results", (open) => {
  test("hold one row per respondent under stable names, and one per value, formulas made harmless", async () => {
    const db = await open();
    const { id, survey } = await answeredSurvey(db, 3);
    await changeResponse(db, "r1", { language: "de", quality: 40, set_aside: 1 });
    await db
      .updateTable("answers")
      .set({ value_text: '=HYPERLINK("x")' })
      .where("value_text", "=", "Reason 0")
      .execute();
    const scope = { surveyId: id, filter: { ...everything, setAside: true } };
    const wide = read(await text(await exportCsv(db, scope, survey, "wide")));
    expect(wide).toHaveLength(3);
    expect(wide[0]).toMatchObject({
      status: "complete",
      channel: "import",
      "q.why": `'=HYPERLINK("x")`,
      "q.recommend": "0",
      "q.uses.app": "1",
      "q.uses.web": "0",
      "q.uses.other": "Thing 0",
    });
    expect(wide[1]).toMatchObject({ language: "de", quality: "40", set_aside: "1" });
    const long = read(await text(await exportCsv(db, scope, survey, "long")));
    expect(long).toHaveLength(12);
    expect(long.find(({ value }) => value === "app")).toMatchObject({
      question_id: "uses",
      question: "What do you use?",
      value_label: "App",
    });
    const codebook = read(await text(await exportCsv(db, scope, survey, "codebook")));
    const columns = new Set(codebook.map(({ column }) => column));
    expect(Object.keys(wide[0] ?? {}).filter((name) => !columns.has(name))).toEqual([]);
    const workbook = await exportWorkbook(db, scope, survey, "wide");
    expect(workbook.subarray(0, 2).toString()).toBe("PK");
  });

  test("keep their columns over pages of responses, and a workbook that is too large names the CSV file", async () => {
    const db = await open();
    const { id, survey } = await answeredSurvey(db, 1203);
    const scope = { surveyId: id, filter: everything };
    const ids = read(await text(await exportCsv(db, scope, survey, "wide"))).map((row) => row.response_id);
    expect(new Set(ids).size).toBe(1203);
    const wider = {
      ...survey,
      questions: Array.from({ length: 170 }, (_, index) => `q${index}`).flatMap((questionId) =>
        survey.questions.slice(0, 1).map((question) => ({ ...question, id: questionId })),
      ),
    };
    await expect(exportWorkbook(db, scope, wider, "wide")).rejects.toThrow(PayloadTooLargeError);
    await expect(exportWorkbook(db, scope, wider, "wide")).rejects.toThrow(/CSV file/);
  });

  test("of an anonymous survey name nobody and no time, and nothing below five people", async () => {
    const db = await open();
    const few = await answeredSurvey(db, 4, { anonymous: true });
    const all = (id: string) => ({ surveyId: id, filter: everything });
    for (const form of ["wide", "long", "codebook"] as const)
      await expect(exportCsv(db, all(few.id), few.survey, form)).rejects.toThrow(ForbiddenError);
    const enough = await answeredSurvey(db, 7, { anonymous: true });
    await db
      .deleteFrom("answers")
      .where("survey_id", "=", enough.id)
      .where("question_id", "=", "why")
      .where("value_text", "<>", "Reason 1")
      .execute();
    const wide = read(await text(await exportCsv(db, all(enough.id), enough.survey, "wide")));
    expect(Object.keys(wide[0] ?? {}).filter((name) => !name.startsWith("q."))).toEqual([
      "response_id",
      "status",
    ]);
    expect(wide.map((row) => row["q.why"]).join("")).toBe("");
    const long = read(await text(await exportCsv(db, all(enough.id), enough.survey, "long")));
    expect(long.some((row) => row.question_id === "why" || row.submitted_at !== "")).toBe(false);
  });
});
