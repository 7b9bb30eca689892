import { describe, expect, test } from "vitest";
import type { Answers } from "#app/features/surveys/answers/answer-value.ts";
import { nothingKnown, type WalkContext } from "#app/features/surveys/logic/walk-context.ts";
import { walkSurvey } from "#app/features/surveys/logic/walk-survey.ts";
import type { SurveyDraft } from "#app/features/surveys/survey.schema.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";

const nps = aQuestion({ type: "nps", id: "nps" });
const why = aQuestion({ type: "long-text", id: "why" });
const plan = aQuestion({
  type: "single-choice",
  id: "plan",
  options: [
    { id: "free", label: "Free" },
    { id: "pro", label: "Pro" },
  ],
});
const last = aQuestion({ type: "short-text", id: "last" });
const rated = (number: number): Answers => ({ nps: { kind: "number", number } });
const chose = (...optionIds: string[]): Answers => ({ plan: { kind: "choice", optionIds, other: null } });

function walk(draft: Omit<SurveyDraft, "title">, answers: Answers, context: Partial<WalkContext> = {}) {
  const path = walkSurvey(aSurvey(draft), answers, { ...nothingKnown, ...context });
  return { ...path, ids: path.shown.map(({ id }) => id) };
}

describe("a walk", () => {
  test("without logic shows everything and ends with the thanks", () => {
    const path = walk({ questions: [nps, why] }, {});
    expect(path).toMatchObject({
      ids: ["nps", "why"],
      ending: { kind: "complete", id: null, quotaId: null },
      scores: {},
      quotasTouched: [],
    });
  });

  test("shows a question where its condition holds for the answers before it", () => {
    const conditional = {
      ...why,
      showIf: { any: [{ of: "answer" as const, id: "nps", is: "at-most" as const, values: ["6"] }] },
    };
    expect(walk({ questions: [nps, conditional] }, rated(6)).ids).toEqual(["nps", "why"]);
    expect(walk({ questions: [nps, conditional] }, rated(7)).ids).toEqual(["nps"]);
    expect(walk({ questions: [nps, conditional] }, {}).ids).toEqual(["nps"]);
    // It stands before what it looks at: nothing is known there yet.
    expect(walk({ questions: [conditional, nps] }, rated(6)).ids).toEqual(["nps"]);
  });

  test("looks at nothing that is not on the path", () => {
    const questions = [
      { ...plan, showIf: { of: "answer" as const, id: "nps", is: "answered" as const } },
      { ...last, showIf: { of: "answer" as const, id: "plan", is: "any-of" as const, values: ["pro"] } },
    ];
    expect(walk({ questions }, chose("pro")).ids).toEqual([]);
    expect(walk({ questions: [nps, ...questions] }, { ...rated(1), ...chose("pro") }).ids).toEqual([
      "nps",
      "plan",
      "last",
    ]);
  });

  test("takes the first jump that holds after a shown question, never backwards", () => {
    const jumps = [
      {
        id: "j1",
        after: "nps",
        when: { of: "answer" as const, id: "nps", is: "less-than" as const, values: ["3"] },
        to: { kind: "ending" as const, id: "sorry" },
      },
      { id: "j2", after: "nps", to: { kind: "question" as const, id: "last" } },
      { id: "j3", after: "last", to: { kind: "question" as const, id: "nps" } },
    ];
    const endings = [{ id: "sorry", kind: "screened-out" as const, title: "Sorry" }];
    const draft = { questions: [nps, why, last], jumps, endings };
    expect(walk(draft, rated(9)).ids).toEqual(["nps", "last"]);
    const out = walk(draft, rated(2));
    expect([out.ids, out.ending]).toEqual([["nps"], { kind: "screened-out", id: "sorry", quotaId: null }]);
    const hidden = { ...nps, showIf: { of: "attribute" as const, id: "a", is: "answered" as const } };
    expect(walk({ ...draft, questions: [hidden, why, last] }, {}).ids).toEqual(["why", "last"]);
  });

  test("knows hidden fields and attributes from the start, and shows no hidden field", () => {
    const source = aQuestion({ type: "hidden", id: "source", parameter: "source" });
    const questions = [
      { ...nps, showIf: { of: "answer" as const, id: "source", is: "any-of" as const, values: ["Mail"] } },
      { ...why, showIf: { of: "attribute" as const, id: "age", is: "more-than" as const, values: ["17"] } },
      source,
    ];
    expect(walk({ questions }, {}, { hidden: { source: "mail" } }).ids).toEqual(["nps"]);
    expect(walk({ questions }, { source: { kind: "text", text: "mail" } }).ids).toEqual([]);
    expect(walk({ questions }, {}, { attributes: { age: "18" } }).ids).toEqual(["why"]);
  });

  test("skips what is known, and goes on as if it had been answered", () => {
    const questions = [{ ...plan, ifKnown: "skip" as const, required: true }, last];
    const jumps = [
      {
        id: "j",
        after: "plan",
        when: { of: "answer" as const, id: "plan", is: "any-of" as const, values: ["pro"] },
        to: { kind: "ending" as const, id: "end" },
      },
    ];
    const endings = [{ id: "end", kind: "complete" as const, title: "End" }];
    const known = { plan: { kind: "choice" as const, optionIds: ["pro"], other: null } };
    const path = walk({ questions, jumps, endings }, {}, { known });
    expect([path.ids, path.ending.id, [...path.skippedAsKnown], path.required.size]).toEqual([
      [],
      "end",
      ["plan"],
      0,
    ]);
    const confirming = [{ ...plan, ifKnown: "confirm" as const }, last];
    expect(walk({ questions: confirming }, {}, { known }).ids).toEqual(["plan", "last"]);
  });

  test("adds up scores by option, by number and by matrix row, on the path only", () => {
    const grid = aQuestion({
      type: "matrix",
      id: "grid",
      rows: [{ id: "easy", label: "Easy" }],
      columns: [
        { id: "no", label: "No" },
        { id: "yes", label: "Yes" },
      ],
    });
    const scores = [
      {
        id: "fit",
        name: "Fit",
        points: [
          { question: "plan", option: "pro", points: 10 },
          { question: "nps", points: 0.5 },
          { question: "grid", part: "easy", option: "yes", points: 3 },
          { question: "grid", part: "easy", points: 1 },
        ],
      },
    ];
    const questions = [
      plan,
      nps,
      grid,
      { ...last, showIf: { of: "score" as const, id: "fit", is: "at-least" as const, values: ["19"] } },
    ];
    const answers: Answers = {
      ...chose("pro"),
      ...rated(8),
      grid: { kind: "matrix", cells: [{ row: "easy", column: "yes", number: 2 }] },
    };
    expect(walk({ questions, scores }, answers)).toMatchObject({
      scores: { fit: 19 },
      ids: ["plan", "nps", "grid", "last"],
    });
    expect(walk({ questions, scores }, { ...answers, ...rated(7) }).ids).toEqual(["plan", "nps", "grid"]);
  });

  test("ends where a full quota is decided, and names the quotas it counts in", () => {
    const quotas = [
      {
        id: "pros",
        name: "Pros",
        when: { of: "answer" as const, id: "plan", is: "any-of" as const, values: ["pro"] },
        limit: 5,
        ending: "full",
      },
    ];
    const endings = [{ id: "full", kind: "over-quota" as const, title: "Full" }];
    const draft = { questions: [plan, last], quotas, endings };
    expect(walk(draft, chose("pro"))).toMatchObject({ quotasTouched: ["pros"], ids: ["plan", "last"] });
    expect(walk(draft, chose("free"), { fullQuotas: ["pros"] })).toMatchObject({
      quotasTouched: [],
      ids: ["plan", "last"],
    });
    expect(walk(draft, chose("pro"), { fullQuotas: ["pros"] })).toMatchObject({
      ids: ["plan"],
      ending: { kind: "over-quota", id: "full", quotaId: "pros" },
    });
  });

  test("is decided by a full quota too where it ended early", () => {
    const scores = [{ id: "s", name: "S", points: [{ question: "nps", points: 1 }] }];
    const quotas = [
      {
        id: "q",
        name: "Q",
        when: { of: "score" as const, id: "s", is: "at-least" as const, values: ["9"] },
        limit: 1,
      },
    ];
    const draft = { questions: [nps, last], scores, quotas };
    expect(walk(draft, rated(9), { fullQuotas: ["q"] }).ending).toEqual({
      kind: "over-quota",
      id: null,
      quotaId: "q",
    });
    expect(walk(draft, rated(8), { fullQuotas: ["q"] }).ending.kind).toBe("complete");
  });

  test("requires what its condition requires, and lays pages out", () => {
    const questions = [
      nps,
      { ...why, requireIf: { of: "answer" as const, id: "nps", is: "at-most" as const, values: ["6"] } },
      { ...last, newPage: true },
    ];
    expect([...walk({ questions }, rated(3)).required]).toEqual(["why"]);
    expect([...walk({ questions }, rated(8)).required]).toEqual([]);
    const pages = (layout: "one-page" | "page-by-page") =>
      walk({ questions, look: { layout } }, {}).pages.map((page) => page.map(({ id }) => id));
    expect(pages("one-page")).toEqual([["nps", "why"], ["last"]]);
    expect(pages("page-by-page")).toEqual([["nps"], ["why"], ["last"]]);
  });
});
