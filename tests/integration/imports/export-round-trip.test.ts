import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { exportCsv } from "#app/features/results/results.service.server.ts";
import { everything } from "#app/features/results/results-filter.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { importWhole, useDataFolder } from "#tests/support/imports.ts";
import { answeredSurvey } from "#tests/support/results.ts";

/** What a spreadsheet program might run, what looks like it and is none, and what already has an apostrophe. */
const texts = [
  '=HYPERLINK("https://example.org","open")',
  "+cmd|' /C calc'!A0",
  "-2+3+cmd",
  "@SUM(A1:A9)",
  "＝1+1 in full width",
  "＠risk of full width",
  "'=already guarded once",
  "''=guarded twice by somebody",
  "'tis only an apostrophe",
  "-5",
  "+49 170 1234567",
  'quotes "inside", commas; semicolons | pipes',
  "first line\nsecond line\n=third line",
  "=\ttab behind",
  "plain words that say nothing dangerous",
  "naïve 日本語 😀 עברית",
];

async function textsOf(db: Db, surveyId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("answers")
    .select("value_text as text")
    .where("survey_id", "=", surveyId)
    .execute();
  const wanted = new Set(texts);
  return rows.flatMap(({ text }) => (text !== null && wanted.has(text) ? [text] : [])).sort();
}

describeEachDatabase("an export of answers that is imported again", (open) => {
  useDataFolder();

  it("holds every text as it was, whatever a spreadsheet program would make of it", async () => {
    const db = await open();
    const { id, survey } = await answeredSurvey(db, texts.length);
    for (const [index, value] of texts.entries()) {
      await db
        .updateTable("answers")
        .set({ value_text: value })
        .where("value_text", "=", `Reason ${index}`)
        .execute();
    }
    expect(await textsOf(db, id)).toEqual([...texts].sort());
    const csv = await text(await exportCsv(db, { surveyId: id, filter: everything }, survey, "wide"));
    const done = await importWhole(db, csv, { name: "Exported answers.csv", kind: "answers" });
    expect(done).toMatchObject({ status: "done", createdRows: texts.length, rejectedRows: 0 });
    expect(await textsOf(db, done.surveyId ?? "")).toEqual([...texts].sort());
  });
});
