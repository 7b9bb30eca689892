import { describe, expect, it } from "vitest";
import { type AnswerCounts, numberBins, surveyResults } from "#app/features/results/question-results.ts";
import type { QuestionDraft } from "#app/features/surveys/survey.schema.ts";
import { aSurvey } from "#tests/support/survey-drafts.ts";

const common = { title: "T", help: "", required: false, purpose: { kind: "none" } } as const;
const survey = (...questions: QuestionDraft[]) => aSurvey({ questions });
const counts = (
  n: number,
  values: [string | null, number | null, number][],
  questionId = "q",
): AnswerCounts => ({
  values: values.map(([value, number, count]) => ({ questionId, part: "", value, number, count })),
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
      mean: { n: 4, mean: 2.5 },
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
          { questionId: "d", part: "", value: "2026-02", number: null, count: 1 },
          { questionId: "d", part: "", value: "2025-12", number: null, count: 2 },
          { questionId: "q", part: "", value: null, number: 1, count: 3 },
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

describe("results of ranked and rated rows", () => {
  const labelled = (...ids: string[]) => ids.map((id) => ({ id, label: id.toUpperCase() }));

  it("rank options by their mean rank, with how often each took which place", () => {
    const question: QuestionDraft = { ...common, type: "ranking", id: "q", options: labelled("a", "b", "c") };
    const [result] = surveyResults(
      survey(question),
      counts(4, [
        ["a", 2, 3],
        ["a", 1, 1],
        ["b", 1, 3],
        ["b", 2, 1],
      ]),
    );
    expect(result).toMatchObject({
      kind: "ranking",
      options: [
        { id: "b", n: 4, mean: { mean: 1.25 }, byRank: [3, 1, 0] },
        { id: "a", n: 4, mean: { mean: 1.75 }, byRank: [1, 3, 0] },
        { id: "c", n: 0, mean: null },
      ],
    });
  });

  it("put what many ranked before what few ranked high, where each ranks only some", () => {
    const question: QuestionDraft = {
      ...common,
      type: "ranking",
      id: "q",
      options: labelled("a", "b", "c"),
      rankAtMost: 2,
    };
    const [result] = surveyResults(
      survey(question),
      counts(10, [
        ["a", 1, 2],
        ["b", 1, 4],
        ["b", 2, 5],
        ["c", 2, 2],
      ]),
    );
    expect(result).toMatchObject({
      options: [
        { id: "b", points: 13 },
        { id: "a", points: 4, mean: { mean: 1 } },
        { id: "c", points: 2 },
      ],
    });
  });

  it("show each row of a matrix by its columns, with its mean", () => {
    const question: QuestionDraft = {
      ...common,
      type: "matrix",
      id: "q",
      rows: labelled("x", "y"),
      columns: labelled("no", "some", "yes"),
    };
    const cell = (part: string, value: string, number: number, count: number) => ({
      questionId: "q",
      part,
      value,
      number,
      count,
    });
    const [result] = surveyResults(survey(question), {
      ...counts(5, []),
      values: [cell("x", "yes", 3, 4), cell("x", "no", 1, 1), cell("gone", "yes", 3, 9)],
    });
    expect(result).toMatchObject({
      kind: "matrix",
      rows: [
        {
          id: "x",
          n: 5,
          mean: { mean: 2.6 },
          cells: [{ count: 1, share: 0.2 }, { count: 0 }, { share: 0.8 }],
        },
        { id: "y", n: 0, mean: null },
      ],
    });
  });

  it("read satisfaction as the share of the two best steps with its interval, effort as a mean with its own", () => {
    const values: [null, number, number][] = [
      [null, 5, 6],
      [null, 4, 2],
      [null, 1, 2],
    ];
    const [csat] = surveyResults(survey({ ...common, type: "csat", id: "q", scale: 5 }), counts(10, values));
    expect(csat).toMatchObject({ kind: "scale", topTwo: { share: 0.8 } });
    if (csat?.kind !== "scale" || !csat.topTwo) throw new Error("no share");
    // Wilson's interval of 8 of 10.
    expect(csat.topTwo.low).toBeCloseTo(0.49, 2);
    expect(csat.topTwo.high).toBeCloseTo(0.943, 2);
    const [ces] = surveyResults(survey({ ...common, type: "ces", id: "q" }), counts(10, values));
    expect(ces).toMatchObject({ kind: "scale", topTwo: null, mean: { n: 10, mean: 4 } });
    if (ces?.kind !== "scale") throw new Error("no mean");
    // s = sqrt(24 / 9), 1.96 s / sqrt(10)
    expect(ces.mean?.low).toBeCloseTo(4 - (1.96 * Math.sqrt(24 / 9)) / Math.sqrt(10), 2);
  });

  it("count the lines of contact details, and leave out what is only read", () => {
    const results = surveyResults(
      survey({ ...common, type: "contact", id: "q" }, { ...common, type: "statement", id: "s" }),
      { ...counts(3, []), values: [{ questionId: "q", part: "email", value: null, number: null, count: 2 }] },
    );
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      kind: "lines",
      rows: [
        { label: "Name", count: 0 },
        { label: "E-mail address", count: 2 },
      ],
    });
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
