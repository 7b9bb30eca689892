import { describe, expect, test } from "vitest";
import { namedAttributes, renameAttributes } from "#app/features/surveys/exchange/attribute-names.ts";
import { readSurveyFile } from "#app/features/surveys/exchange/read-survey-file.ts";
import { surveyFileJsonSchema } from "#app/features/surveys/exchange/survey-file-json-schema.ts";
import { surveySchema } from "#app/features/surveys/survey.schema.ts";
import { everyQuestionType } from "#tests/support/every-question-type.ts";
import { randomFrom, randomSurvey } from "#tests/support/random-surveys.ts";

const head = { format: "earshot-survey", version: 1 };
const bytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const read = (value: unknown) => readSurveyFile(bytes(value));
const problemsOf = (value: unknown) => {
  const result = read(value);
  return result.ok ? [] : result.problems;
};

describe("a survey as a file", () => {
  test("is the same survey when it is read again, whatever its logic", () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const survey = randomSurvey(randomFrom(seed));
      const result = read({ ...head, survey });
      expect(result).toEqual({
        ok: true,
        file: { ...head, survey, attributes: [], pictures: {}, leftOut: [] },
        unknown: [],
      });
    }
  });

  test("keeps everything that a question of any type can have", () => {
    const survey = surveySchema.parse({
      title: "All",
      questions: everyQuestionType,
      translations: { de: { title: "Alle", "question.q1.title": "Kurz {{attribute:plan|Tarif}}" } },
    });
    const result = read({ ...head, survey });
    expect(result).toEqual({
      ok: true,
      file: { ...head, survey, attributes: [], pictures: {}, leftOut: [] },
      unknown: [],
    });
  });

  test("names attributes otherwise, in purposes, conditions, texts and translations, and back again", () => {
    const given = surveySchema.parse({
      title: "For {{attribute:a1|you}} and {{ attribute:a1 | attribute:a1 }}",
      questions: everyQuestionType.map((question) => ({ ...question, title: "{{attribute:a2}}" })),
      jumps: [
        {
          id: "j",
          after: "q1",
          when: { of: "attribute", id: "a1", is: "answered" },
          to: { kind: "question", id: "q3" },
        },
      ],
      translations: { de: { title: "Für {{attribute:a1|dich}}" } },
    });
    const there = renameAttributes(given, (id) => `key-of-${id}`);
    expect([...namedAttributes(there)].sort()).toEqual([
      "key-of-a1",
      "key-of-a2",
      "key-of-attribute-1",
      "key-of-plan",
    ]);
    expect(there.title).toBe("For {{attribute:key-of-a1|you}} and {{ attribute:key-of-a1 | attribute:a1 }}");
    expect(renameAttributes(there, (key) => key.replace("key-of-", ""))).toEqual(given);
  });

  test("gives ids to what was written without them, and no two alike", () => {
    const options = [{ label: "Yes" }, { label: "Other" }, { label: "日本" }];
    const result = read({
      ...head,
      survey: {
        title: "By hand",
        questions: [
          { type: "single-choice", title: "Why us?", options },
          { type: "long-text", title: "Why us?" },
          { type: "nps", id: "why-us-2", title: "Score" },
        ],
        endings: [{ kind: "complete", title: "constructor" }],
      },
    });
    if (!result.ok) throw new Error(result.problems.join());
    const { questions, endings } = result.file.survey;
    expect(questions.map(({ id }) => id)).toEqual(["why-us", "why-us-3", "why-us-2"]);
    const [first] = questions;
    expect(first?.purpose).toEqual({ kind: "none" });
    expect(first?.type === "single-choice" && first.options.map(({ id }) => id)).toEqual([
      "yes",
      "other-2",
      "survey",
    ]);
    expect(endings[0]?.id).not.toBe("constructor");
  });

  test("says which places mean nothing", () => {
    const result = read({
      ...head,
      survey: { title: "T", questions: [], colour: "red", look: { acent: "#fff" } },
    });
    expect(result).toMatchObject({ ok: true, unknown: ["survey.colour", "survey.look.acent"] });
  });
});

describe("a file that is no survey is refused with what was expected and what came", () => {
  test.each([
    ["no JSON", "{", "no proper JSON"],
    ["a list", [], "Expected a survey in braces, got a list of 0."],
    ["another format", { survey: {} }, 'format: Expected "earshot-survey"; nothing came.'],
    [
      "a later version",
      { ...head, version: 2, survey: {} },
      "version: Expected 1, the only version there is; 2 came.",
    ],
    ["no survey", head, "survey: Expected another kind of value: object; nothing came."],
    [
      "an unknown type",
      { ...head, survey: { title: "T", questions: [{ type: "telepathy", title: "?" }] } },
      'survey.questions[0].type: Expected one of the values that the format lists; "telepathy" came.',
    ],
    [
      "one id twice",
      {
        ...head,
        survey: {
          title: "T",
          questions: [
            { type: "nps", id: "a", title: "A" },
            { type: "nps", id: "a", title: "B" },
          ],
        },
      },
      'survey.questions[1].id: "a" is used twice; expected each only once; "a" came.',
    ],
    ["too deep", `${"[".repeat(200_000)}${"]".repeat(200_000)}`, "at most 64 brackets"],
    [
      "a reach into all objects",
      '{"format":"earshot-survey","__proto__":{"isAdmin":true}}',
      "“__proto__” came",
    ],
    ["the same within", '{"survey":{"translations":{"de":{"constructor":"x"}}}}', "“constructor” came"],
    ["a number that is none", '{"survey":{"quotas":[{"limit":1e999}]}}', "1e999"],
    ["half a character", '{"survey":{"title":"\\ud800"}}', "half of one"],
    [
      "too many questions",
      {
        ...head,
        survey: { title: "T", questions: Array.from({ length: 101 }, () => ({ type: "nps", title: "Q" })) },
      },
      "at most 100 questions; a list of 101 came",
    ],
  ])("%s", (_name, value, expected) => {
    expect(problemsOf(value).join("\n")).toContain(expected);
    expect(Reflect.get({}, "isAdmin")).toBeUndefined();
  });

  test("bytes that are no text", () => {
    const result = readSurveyFile(new Uint8Array([0xff, 0xfe, 0x00]));
    expect(result).toMatchObject({ ok: false, problems: [expect.stringContaining("UTF-8")] });
  });

  test("a great many problems are told in part", () => {
    const questions = Array.from({ length: 60 }, () => ({ type: "nps", title: 5 }));
    const problems = problemsOf({ ...head, survey: { title: "T", questions } });
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe("And 40 more of this kind.");
  });
});

test("the format is published as JSON Schema of a size that an editor loads", () => {
  const schema = JSON.stringify(surveyFileJsonSchema());
  expect(schema.length).toBeLessThan(60_000);
  for (const { type } of everyQuestionType) expect(schema).toContain(`"const":"${type}"`);
  expect(schema).not.toContain('"on"');
});
