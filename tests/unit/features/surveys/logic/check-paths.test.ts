import { describe, expect, test } from "vitest";
import { checkPaths } from "#app/features/surveys/logic/check-paths.ts";
import { conditionInWords } from "#app/features/surveys/logic/condition-words.ts";
import { publishingProblems } from "#app/features/surveys/publishing/publishing-problems.ts";
import type { SurveyDraft } from "#app/features/surveys/survey.schema.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";

const nps = aQuestion({ type: "nps", id: "nps", title: "Recommend?" });
const plan = aQuestion({
  type: "single-choice",
  id: "plan",
  title: "Which plan?",
  options: [
    { id: "free", label: "Free" },
    { id: "pro", label: "Pro" },
  ],
});
const why = aQuestion({ type: "long-text", id: "why", title: "Why?" });
const on = (id: string, is: "any-of" | "at-most" | "at-least" | "answered", ...values: string[]) => ({
  of: "answer" as const,
  id,
  is,
  values,
});

function problems(draft: Omit<SurveyDraft, "title">): Record<string, string> {
  const report = checkPaths(aSurvey(draft), new Set(["age"]));
  return Object.fromEntries(
    report.problems.map(({ level, at, message }) => [`${level} ${at.join(".")}`, message]),
  );
}

describe("the path checker", () => {
  test("finds nothing wrong with a survey whose logic leads somewhere", () => {
    const questions = [nps, { ...why, showIf: on("nps", "at-most", "6") }, plan];
    const jumps = [{ id: "j", after: "why", when: null, to: { kind: "ending" as const, id: "end" } }];
    const endings = [{ id: "end", kind: "complete" as const, title: "End" }];
    expect(problems({ questions, jumps, endings })).toEqual({});
  });

  test("refuses a condition on what is asked later, is gone, or cannot be compared so", () => {
    expect(
      problems({
        questions: [
          { ...why, showIf: on("nps", "at-most", "6") },
          { ...nps, requireIf: on("gone", "answered") },
          { ...plan, showIf: { all: [on("nps", "at-least", "many"), on("why", "at-most", "3")] } },
          aQuestion({ type: "date", id: "day", showIf: on("plan", "any-of", "gold") }),
          aQuestion({ type: "email", id: "mail", showIf: { of: "attribute", id: "size", is: "answered" } }),
        ],
      }),
    ).toMatchObject({
      "error questions.0.showIf": expect.stringContaining('"Recommend?", which is asked only afterwards'),
      "error questions.1.requireIf": expect.stringContaining("a question that does not exist any more"),
      "error questions.2.showIf": expect.stringContaining('compares "Why?" by size'),
      "error questions.3.showIf": expect.stringContaining('an option of "Which plan?" that is not there'),
      "error questions.4.showIf": expect.stringContaining("an attribute that does not exist"),
    });
  });

  test("refuses loops and jumps, endings, scores and piping that lead nowhere", () => {
    expect(
      problems({
        questions: [nps, { ...why, title: "After {{plan}} and {{nothing|x}}?" }, plan],
        jumps: [
          { id: "a", after: "why", when: null, to: { kind: "question", id: "nps" } },
          { id: "b", after: "why", when: null, to: { kind: "ending", id: "gone" } },
        ],
        ending: "gone",
        scores: [{ id: "s", name: "S", points: [{ question: "gone", points: 1 }] }],
      }),
    ).toMatchObject({
      "error jumps.0.to": expect.stringContaining("a loop"),
      "error jumps.1.to": expect.stringContaining("an ending that does not exist"),
      "error ending": expect.stringContaining("does not exist"),
      "error scores.0.points.0.question": expect.stringContaining("does not exist"),
      "error questions.1.title": expect.stringContaining("does not exist"),
    });
  });

  test("refuses a survey that nobody can finish", () => {
    const draft = {
      questions: [nps],
      jumps: [{ id: "j", after: "nps", when: null, to: { kind: "ending" as const, id: "out" } }],
      endings: [{ id: "out", kind: "screened-out" as const, title: "Out" }],
    };
    expect(problems(draft)).toMatchObject({ "error questions": expect.stringContaining("screened out") });
    expect(publishingProblems(aSurvey(draft), []).get("questions")).toContain("screened out");
  });

  test("warns of what no path comes by, and still lets it be published", () => {
    const draft = {
      questions: [
        nps,
        why,
        { ...plan, showIf: { all: [on("nps", "at-most", "3"), on("nps", "at-least", "7")] } },
        aQuestion({ type: "email", id: "mail", showIf: on("plan", "any-of", "pro") }),
      ],
      jumps: [
        { id: "always", after: "nps", when: null, to: { kind: "question" as const, id: "plan" } },
        { id: "never", after: "nps", when: null, to: { kind: "question" as const, id: "why" } },
      ],
      endings: [{ id: "unused", kind: "complete" as const, title: "Unused" }],
    };
    expect(problems(draft)).toEqual({
      "warning questions.1": expect.stringContaining("Every path jumps over it"),
      "warning questions.2": expect.stringContaining("can never hold"),
      "warning questions.3": expect.stringContaining("can never hold"),
      "warning jumps.1": expect.stringContaining("one before it always does"),
      "warning endings.0": expect.stringContaining('No path ends at "Unused"'),
    });
    expect([...publishingProblems(aSurvey(draft), []).keys()]).toEqual([]);
  });

  test("says how many questions and minutes the shortest and the longest path have", () => {
    const questions = [nps, { ...why, showIf: on("nps", "at-most", "6") }, plan];
    const { lengths } = checkPaths(aSurvey({ questions }));
    expect([lengths?.shortest.questions, lengths?.longest.questions]).toEqual([2, 3]);
    // "Recommend?" takes one word and 4 s, "Which plan?" with "Free" and "Pro" four words and 3 s.
    expect(lengths?.shortest.minutes).toBeCloseTo((5 / (238 / 60) + 7) / 60, 6);
    expect(checkPaths(aSurvey({ questions: [] })).lengths).toEqual({
      shortest: { questions: 0, minutes: 0 },
      longest: { questions: 0, minutes: 0 },
    });
  });

  test("is cheap for a survey of the largest kind", () => {
    const questions = Array.from({ length: 100 }, (_, index) => ({
      ...nps,
      id: `q${index}`,
      showIf:
        index === 0 ? null : { all: Array.from({ length: 30 }, () => on(`q${index - 1}`, "at-least", "0")) },
    }));
    const jumps = questions.map((_, index) => ({
      id: `j${index}`,
      after: `q${index}`,
      when: on(`q${index}`, "at-most", "5"),
      to: { kind: "question" as const, id: `q${Math.min(99, index + 2)}` },
    }));
    const survey = aSurvey({ questions, jumps });
    const before = process.cpuUsage();
    checkPaths(survey);
    // Generous: exponential work would not end at all.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });
});

describe("a condition in words", () => {
  test("names questions, options and comparisons", () => {
    const survey = aSurvey({ questions: [nps, plan] });
    const condition = {
      any: [
        on("plan", "any-of", "pro", "free"),
        { all: [on("nps", "at-most", "6"), on("plan", "answered")] },
      ],
    };
    expect(conditionInWords(aQuestion({ ...why, showIf: condition }).showIf, survey)).toBe(
      "“Which plan?” is Pro or Free, or (“Recommend?” is at most 6, and “Which plan?” is answered)",
    );
  });
});
