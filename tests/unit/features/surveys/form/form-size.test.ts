import { expect, test } from "vitest";
import { fieldCount, roomLeft } from "#app/features/surveys/form/form-size.ts";
import { type SurveyForm, surveyFormOf } from "#app/features/surveys/form/survey-form.ts";
import { expandNames, MAX_FIELDS } from "#app/lib/form-names.ts";
import { everyQuestionType } from "#tests/support/every-question-type.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";
import { postedFields } from "#tests/support/survey-fields.ts";

const withQuestions = (count: number): SurveyForm =>
  surveyFormOf(
    aSurvey({
      questions: Array.from({ length: count }, (_, index) => aQuestion({ type: "nps", id: `q${index + 1}` })),
    }),
  );

test("counts at least the fields that the editor posts", () => {
  const questions = everyQuestionType.map((question) => ({ ...question, showIf: null }));
  for (const form of [withQuestions(3), surveyFormOf(aSurvey({ questions }))]) {
    const posted = Object.keys(postedFields(form)).length;
    expect(fieldCount(form)).toBeGreaterThanOrEqual(posted);
    expect(fieldCount(form)).toBeLessThan(posted * 2);
  }
});

test("says how many questions fit before none does", () => {
  expect(roomLeft(withQuestions(50))).toBeNull();
  expect(roomLeft(withQuestions(90))).toMatchObject({
    full: false,
    words: expect.stringContaining("10 more fit"),
  });
  expect(roomLeft(withQuestions(99))?.words).toContain("one more fits");
  expect(roomLeft(withQuestions(100))).toMatchObject({ full: true });
});

test("warns of a survey whose lists are too long to be saved at once, while it can still be saved", () => {
  const options = Array.from({ length: 40 }, (_, index) => ({ id: `o${index}`, label: `Option ${index}` }));
  const sized = (count: number) =>
    surveyFormOf(
      aSurvey({
        questions: Array.from({ length: count }, (_, index) =>
          aQuestion({ type: "dropdown", id: `q${index + 1}`, options }),
        ),
      }),
    );
  let count = 1;
  while (roomLeft(sized(count)) === null) count += 1;
  expect(Object.keys(postedFields(sized(count))).length).toBeLessThan(MAX_FIELDS);
  expect(roomLeft(sized(count))?.words).toContain("can be saved at once");
  while (!roomLeft(sized(count))?.full) count += 1;
  const pairs = Object.entries(postedFields(sized(count - 1)));
  expect(() => expandNames(pairs)).not.toThrow();
});
