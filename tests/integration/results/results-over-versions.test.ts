import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { getSurveyOverVersions, recordResponses } from "#app/features/responses/responses.service.server.ts";
import { exportCsv, summariseSurvey } from "#app/features/results/results.service.server.ts";
import { everything } from "#app/features/results/results-filter.ts";
import { publishSurvey, saveSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { answeredSurvey } from "#tests/support/results.ts";
import { sampleQuestions, sampleSurvey } from "#tests/support/surveys.ts";

describeEachDatabase("results over versions", (open) => {
  test("keep a question that was taken out, show no draft, and follow what was published last", async () => {
    const db = await open();
    const { id } = await answeredSurvey(db, 6);
    const [why, recommend, uses] = sampleQuestions;
    if (!why || !recommend || !uses) throw new Error("The sample has questions.");
    const drafted = {
      id: "drafted",
      type: "short-text",
      title: "Only drafted",
      purpose: { kind: "none" },
    } as const;
    const renamed = { ...recommend, title: "Would you tell a friend?" };
    await saveSurvey(db, null, id, 1, sampleSurvey({ questions: [renamed, uses, drafted] }));
    const titles = async () =>
      (await getSurveyOverVersions(db, id)).survey.questions.map(({ title }) => title);
    expect(await titles()).toEqual(["Why us?", "Would you recommend us?", "What do you use?"]);

    const unanswered = {
      id: "unanswered",
      type: "short-text",
      title: "For an hour",
      purpose: { kind: "none" },
    } as const;
    await saveSurvey(db, null, id, 2, sampleSurvey({ questions: [renamed, uses, unanswered] }));
    await publishSurvey(db, null, id, 3);
    await saveSurvey(db, null, id, 3, sampleSurvey({ questions: [renamed, uses] }));
    await publishSurvey(db, null, id, 4);
    await saveSurvey(db, null, id, 4, sampleSurvey({ questions: [drafted] }));
    await recordResponses(db, id, [
      {
        idempotencyKey: "later",
        customerId: null,
        submittedAt: "2026-04-01T12:00:00.000Z",
        answers: { recommend: "9", uses: ["web"] },
      },
    ]);
    expect(await titles()).toEqual(["Why us?", "Would you tell a friend?", "What do you use?"]);

    const { survey } = await getSurveyOverVersions(db, id);
    const { results, texts } = await summariseSurvey(db, id, survey);
    expect(results.map(({ question, n }) => [question.id, n])).toEqual([
      ["why", 6],
      ["recommend", 7],
      ["uses", 7],
    ]);
    expect(texts.why?.newest).toHaveLength(5);
    const scope = { surveyId: id, filter: everything };
    const [head] = (await text(await exportCsv(db, scope, survey, "wide"))).split("\n");
    expect(head).toContain("q.why,q.recommend,q.uses.app");
    expect(head).not.toContain("drafted");
    const codebook = await text(await exportCsv(db, scope, survey, "codebook"));
    expect(codebook).toContain("Would you tell a friend?");
    expect(codebook).not.toContain("For an hour");
  });
});
