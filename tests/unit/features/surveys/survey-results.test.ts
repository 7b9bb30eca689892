import { describe, expect, it } from "vitest";
import type { QuestionDraft } from "#app/features/surveys/survey.schema.ts";
import { type AnswerCounts, numberBins, surveyResults } from "#app/features/surveys/survey-results.ts";
import { aSurvey } from "#tests/support/survey-drafts.ts";

const common = { title: "T", help: "", required: false, purpose: { kind: "none" } } as const;
const survey = (...questions: QuestionDraft[]) => aSurvey({ questions });
const counts = (
  n: number,
  values: [string | null, number | null, number][],
  questionId = "q",
): AnswerCounts => ({
  values: values.map(([value, number, count]) => ({ questionId, value, number, count })),
  respondents: new Map([[questionId, n]]),
  numbers: new Map(),
});

describe("survey results", () => {
  it("show every option in its order, other, and options of earlier versions, with shares of those who answered", () => {
    const question: QuestionDraft = {
      ...common,
      type: "multiple-choice",
      id: "q",
      options: [
        { id: "a", label: "A" },
        { id: "b", label: "B" },
      ],
      other: true,
      minChoices: null,
      maxChoices: null,
    };
    const values: [string, null, number][] = [
      ["gone", null, 1],
      ["other", null, 2],
      ["b", null, 4],
    ];
    const [result] = surveyResults(survey(question), counts(4, values));
    expect(result).toMatchObject({
      kind: "choices",
      n: 4,
      rows: [
        { value: "a", count: 0, share: 0 },
        { value: "b", count: 4, share: 1 },
        { value: "other", label: "Other", count: 2, share: 0.5 },
        { value: "gone", label: "gone (earlier option)", count: 1 },
      ],
    });
  });

  it("keep every step of a scale and give its mean", () => {
    const [result] = surveyResults(
      survey({ ...common, type: "stars", id: "q", scale: 3 }),
      counts(4, [
        [null, 3, 3],
        [null, 1, 1],
      ]),
    );
    expect(result).toMatchObject({
      kind: "scale",
      mean: 2.5,
      rows: [{ count: 1 }, { count: 0 }, { count: 3 }],
    });
  });

  it("give the score of a recommendation question", () => {
    const question: QuestionDraft = { ...common, type: "nps", id: "q", lowLabel: "", highLabel: "" };
    const [result] = surveyResults(
      survey(question),
      counts(2, [
        [null, 10, 1],
        [null, 8, 1],
      ]),
    );
    expect(result).toMatchObject({ kind: "nps", nps: { score: 50, n: 2 } });
    const [empty] = surveyResults(survey(question), counts(0, []));
    expect(empty).toMatchObject({ kind: "nps", nps: null, n: 0 });
  });

  it("sort months, count agreement, and leave texts to the list", () => {
    const results = surveyResults(
      survey(
        { ...common, type: "date", id: "d", earliest: null, latest: null },
        { ...common, type: "consent", id: "q", statement: "I agree" },
        { ...common, type: "short-text", id: "t", maxLength: null },
      ),
      {
        values: [
          { questionId: "d", value: "2026-02", number: null, count: 1 },
          { questionId: "d", value: "2025-12", number: null, count: 2 },
          { questionId: "q", value: null, number: 1, count: 3 },
        ],
        respondents: new Map([
          ["d", 3],
          ["q", 4],
          ["t", 9],
        ]),
        numbers: new Map(),
      },
    );
    expect(results[0]).toMatchObject({ rows: [{ value: "2025-12" }, { value: "2026-02" }] });
    expect(results[1]).toMatchObject({
      rows: [
        { value: "1", count: 3, share: 0.75 },
        { value: "0", count: 0 },
      ],
    });
    expect(results[2]).toMatchObject({ kind: "texts", n: 9 });
  });
});

describe("bins of numbers", () => {
  it("of whole numbers begin and end with one", () => {
    expect(numberBins(1, 6, true).map(({ from, to }) => [from, to])).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => [n, n]),
    );
    expect(numberBins(0, 20, true).map(({ from, to }) => `${from}-${to}`)).toEqual([
      "0-2",
      "3-5",
      "6-8",
      "9-11",
      "12-14",
      "15-17",
      "18-20",
    ]);
  });
  it("of others touch each other, and the last holds its end", () => {
    const bins = numberBins(0, 4, false);
    expect(bins).toHaveLength(8);
    expect(bins[1]).toEqual({ from: 0.5, to: 1, includesTo: false });
    expect(bins[7]).toEqual({ from: 3.5, to: 4, includesTo: true });
    expect(numberBins(2, 2, false)).toEqual([{ from: 2, to: 2, includesTo: true }]);
  });
});
