import { expect, test } from "vitest";
import { listResponsesSince, recordResponses } from "#app/features/responses/responses.service.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { publishedSurvey, sampleSurvey } from "#tests/support/surveys.ts";

const day = (number: number) => `2026-03-${String(number).padStart(2, "0")}T10:00:00.000Z`;

describeEachDatabase("the responses to all surveys", (open) => {
  test("are listed since a day, newest first and page by page, each with its survey", async () => {
    const db = await open();
    for (const [index, title] of ["First", "Second"].entries()) {
      const { id } = await publishedSurvey(db, sampleSurvey({ title }));
      await recordResponses(
        db,
        id,
        [1, 2, 3, 4].map((number) => ({
          idempotencyKey: `sample-${number}`,
          customerId: null,
          submittedAt: day(2 * number + index),
          answers: { why: "Quick" },
        })),
      );
    }
    const days = async (from: string | null) => {
      const found: string[] = [];
      for (let before: string | null = null; ; ) {
        const { responses, next } = await listResponsesSince(db, { from, before, pageSize: 3 });
        found.push(...responses.map((row) => `${row.surveyTitle} ${row.submittedAt.slice(8, 10)}`));
        if (next === null) return found;
        before = next;
      }
    };
    expect(await days("2026-03-06")).toEqual(["Second 09", "First 08", "Second 07", "First 06"]);
    expect(await days(null)).toHaveLength(8);
    expect(await days("2026-04-01")).toEqual([]);
  });
});
