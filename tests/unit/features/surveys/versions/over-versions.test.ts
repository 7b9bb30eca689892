import { expect, test } from "vitest";
import { overVersions } from "#app/features/surveys/versions/over-versions.ts";
import { sampleQuestions, sampleSurvey } from "#tests/support/surveys.ts";

const [why, recommend] = sampleQuestions;
const uses = (labels: Record<string, string>, other: boolean) => ({
  id: "uses",
  title: "What do you use?",
  type: "multiple-choice" as const,
  options: Object.entries(labels).map(([id, label]) => ({ id, label })),
  other,
  purpose: { kind: "none" as const },
});

test("a survey over its versions has the newest wording, and what was taken out where it stood", () => {
  if (!why || !recommend) throw new Error("The sample has questions.");
  const first = sampleSurvey({
    questions: [why, recommend, uses({ app: "App", web: "Website" }, true)],
    endings: [{ id: "no", kind: "screened-out", title: "Not this time" }],
  });
  const newest = sampleSurvey({
    questions: [{ ...why, title: "Why did you choose us?" }, uses({ app: "Our app", shop: "Shop" }, false)],
  });
  const together = overVersions(newest, [first]);
  expect(together.questions.map(({ title }) => title)).toEqual([
    "Why did you choose us?",
    "Would you recommend us?",
    "What do you use?",
  ]);
  expect(together.questions[2]).toMatchObject({
    other: true,
    options: [{ label: "Our app" }, { label: "Shop" }, { label: "Website" }],
  });
  expect(together.endings).toHaveLength(1);
  expect(overVersions(newest, [])).toEqual(newest);
});

test("a question that became another type keeps only its new parts, a first question that went stays first", () => {
  const ranked = { id: "uses", title: "Rank", type: "ranking" as const, purpose: { kind: "none" as const } };
  const options = [
    { id: "a", label: "A" },
    { id: "b", label: "B" },
  ];
  const newest = sampleSurvey({ questions: [{ ...ranked, options }] });
  const first = sampleSurvey({
    questions: [...sampleQuestions.slice(0, 1), uses({ app: "App", web: "Web" }, true)],
  });
  const { questions } = overVersions(newest, [first]);
  expect(questions.map(({ id }) => id)).toEqual(["why", "uses"]);
  expect(questions[1]).toMatchObject({ options });
});
