import { describe, expect, it } from "vitest";
import { normaliseDomain } from "#app/features/companies/domain.ts";
import { profileColumns } from "#app/features/imports/detection/profile-columns.ts";
import { suggestQuestions } from "#app/features/imports/mapping/suggest-questions.ts";
import { parseEventType } from "#app/features/imports/rows/event-type.ts";
import { emptyGathering, gather } from "#app/features/imports/storing/gather-answers.ts";
import { surveyOfAnswers } from "#app/features/imports/storing/survey-of-answers.ts";
import { mergeSurveys } from "#app/features/surveys/imported/merge-surveys.ts";
import { surveySchema } from "#app/features/surveys/survey.schema.ts";

/** What is suggested for one column of these values. */
function suggest(name: string, values: string[]) {
  return suggestQuestions(
    profileColumns(
      [name],
      values.map((value) => [value]),
    ),
    () => true,
  )[0];
}

describe("what a column of answers asks for", () => {
  it.each([
    ["How likely are you to recommend us?", ["0", "9", "10"], "nps"],
    ["How happy are you?", ["1", "5", "4"], "stars"],
    ["How old are you?", ["31", "45"], "number"],
    ["Since when?", ["2024-01-31", "2025-02-28"], "date"],
    ["Your plan", ["Team", "Solo", "Team", "Solo"], "single-choice"],
    ["Your town", ["Bremen", "Lyon", "Turin"], "short-text"],
    ["What is missing?", ["A dark mode for the evening", "Nothing comes to mind just now"], "open-text"],
    ["Parts", ["App;Website;", "App;", "Website;App;"], "multiple-choice"],
    ["Order", ["Price, Speed, Help", "Speed, Help, Price", "Help, Price, Speed"], "short-text"],
    ["IP Address", ["192.0.2.1", "192.0.2.2"], null],
    ["utm_source", ["mail", "web"], null],
    ["Points - What is 2 + 2?", ["1", "0"], null],
    ["Empty", ["", ""], null],
  ])("%s", (name, values, target) => {
    expect(suggest(name, values)).toBe(target);
  });

  it("takes at most as many questions as a survey holds", () => {
    const names = Array.from({ length: 120 }, (_, at) => `Question ${at}`);
    const columns = profileColumns(names, [names.map(() => "Some words of an answer here")]);
    const targets = suggestQuestions(columns, () => true);
    expect(targets.filter((target) => target !== null)).toHaveLength(100);
  });
});

describe("the survey of a file of answers", () => {
  const planned = (title: string, asks: "choice" | "stars" | "open-text") => ({
    title,
    asks,
    value: null,
    options: [],
    other: null,
  });
  const gathered = (...labels: string[]) => {
    const one = emptyGathering();
    gather(one, { kind: "labels", labels, other: null });
    return one;
  };

  it("is one that any survey can be, whatever its questions are called", () => {
    const titles = ["Why?", "Why?", "Почему?", "42", "constructor", "-", "?".repeat(300)];
    const survey = surveyOfAnswers(
      "Any",
      titles.map((title) => planned(title, "open-text")),
      [],
    );
    expect(surveySchema.safeParse(survey).success).toBe(true);
    expect(new Set(survey.questions.map(({ id }) => id)).size).toBe(titles.length);
  });

  it("has at most as many options as a question may have, and other for the rest", () => {
    const labels = Array.from({ length: 120 }, (_, at) => `Town ${at}`);
    const [question] = surveyOfAnswers("Any", [planned("Town", "choice")], [gathered(...labels)]).questions;
    expect(question).toMatchObject({ type: "single-choice", other: true });
    expect(question && "options" in question && question.options).toHaveLength(40);
    const [alone] = surveyOfAnswers("Any", [planned("Town", "choice")], [gathered("One")]).questions;
    expect(alone).toMatchObject({ type: "short-text" });
  });

  it("grows with a newer export, and keeps what somebody has reworded", () => {
    const first = surveyOfAnswers("Any", [planned("Town", "choice")], [gathered("Lyon", "Turin")]);
    const reworded = { ...first, questions: first.questions.map((one) => ({ ...one, title: "Your town" })) };
    const newer = surveyOfAnswers(
      "Any",
      [planned("Town", "choice"), planned("Why?", "open-text")],
      [gathered("turin", "Bremen", "Lyon")],
    );
    const merged = mergeSurveys(reworded, newer);
    expect(merged.questions.map(({ title }) => title)).toEqual(["Your town", "Why?"]);
    expect(merged.questions[0]).toMatchObject({
      options: [{ label: "Lyon" }, { label: "Turin" }, { label: "Bremen" }],
    });
    expect(mergeSurveys(merged, newer)).toEqual(merged);
  });

  it("takes no words for a number", () => {
    const stars = surveyOfAnswers("Any", [planned("Rate us", "stars")], []);
    const words = surveyOfAnswers("Any", [planned("Rate us", "open-text")], []);
    expect(mergeSurveys(stars, words).questions.map(({ type }) => type)).toEqual(["stars", "long-text"]);
  });
});

describe("words of a source", () => {
  it.each([
    ["Email Opened", "email-open"],
    ["Clicked unsubscribe", "unsubscribe"],
    ["email_click", "email-click"],
    ["PageView", "visit"],
    ["Logged in", "product-use"],
    ["Trial started", "trial-started"],
    ["42", undefined],
  ])("%s is an event of type %s", (word, type) => {
    expect(parseEventType(word)).toBe(type);
  });

  it.each([
    ["https://www.Example.org/start?x=1", "example.org"],
    ["ana@example.org", "example.org"],
    ["example.org:8080", "example.org"],
    ["localhost", null],
    ["no domain at all", null],
  ])("%s has the domain %s", (text, domain) => {
    expect(normaliseDomain(text)).toBe(domain);
  });
});
