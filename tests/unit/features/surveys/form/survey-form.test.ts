import { describe, expect, it } from "vitest";
import { messagesOf } from "#app/features/surveys/components/editor/form-errors.ts";
import { previewOf } from "#app/features/surveys/editing/survey-preview.ts";
import { newQuestion } from "#app/features/surveys/form/new-question.ts";
import {
  checkSurveyForm,
  surveyEditSchema,
  surveyFormFrom,
  surveyFormOf,
} from "#app/features/surveys/form/survey-form.ts";
import { editForm } from "#app/features/surveys/form/survey-form-steps.ts";
import { questionTypeNames, questionTypes } from "#app/features/surveys/question-words.ts";
import { surveyTemplates } from "#app/features/surveys/templates/survey-templates.ts";
import { aSurvey } from "#tests/support/survey-drafts.ts";

const none = { addType: "", removed: "" };

describe("the form of a survey", () => {
  it.each(surveyTemplates.map(({ key, survey }) => [key, survey] as const))(
    "gives back the survey it shows: %s",
    (_key, survey) => {
      expect(checkSurveyForm(surveyFormOf(survey))).toEqual({ ok: true, survey });
    },
  );

  it("carries logic, endings, rows and pictures, and what it has no field for: translations, look", () => {
    const survey = aSurvey({
      questions: [
        {
          type: "matrix",
          id: "grid",
          title: "Grid",
          purpose: { kind: "none" },
          rows: [{ id: "r", label: "Row" }],
          columns: [
            { id: "c", label: "Yes" },
            { id: "d", label: "No" },
          ],
          newPage: true,
          messages: { required: "Please", invalid: "" },
        },
        {
          type: "picture-choice",
          id: "pick",
          title: "Pick",
          purpose: { kind: "none" },
          options: [
            { id: "a", label: "A", image: { fileId: "file-1", alt: "An A" } },
            { id: "b", label: "B" },
          ],
          showIf: { any: [{ of: "answer", id: "grid", part: "r", is: "any-of", values: ["c"] }] },
        },
      ],
      jumps: [{ id: "j", after: "grid", when: null, to: { kind: "ending", id: "bye" } }],
      endings: [{ id: "bye", kind: "screened-out", title: "Bye" }],
      translations: { de: { title: "Umfrage" } },
      look: { accent: "#AABBCC", layout: "page-by-page" },
      anonymous: true,
    });
    expect(checkSurveyForm(surveyFormOf(survey))).toEqual({ ok: true, survey });
    const polluting = { ...surveyFormOf(survey), more: '{"__proto__":{"polluted":1},"title":"Other"}' };
    expect(checkSurveyForm(polluting)).toMatchObject({ ok: true, survey: { title: "Survey" } });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("takes anything that is posted and names each field that is wrong", () => {
    expect(surveyFormFrom({ questions: "no list", title: ["two"] })).toEqual({
      title: "",
      intro: "",
      thanks: "",
      progress: false,
      anonymous: false,
      fewestPeople: "",
      privacy: "",
      questions: [],
      jumps: [],
      endings: [],
      ending: "",
      quotas: [],
      scores: [],
      more: "",
    });
    const form = surveyFormFrom({
      title: "",
      questions: [{ id: "a", type: "short-text", title: "A", purpose: "attribute:" }],
    });
    const checked = checkSurveyForm(form);
    expect(checked).toMatchObject({
      ok: false,
      fieldErrors: { title: "Expected a title.", "questions[0].purpose": expect.stringContaining("Choose") },
    });
    const paths = surveyEditSchema.safeParse(form).error?.issues.map(({ path }) => path.join("."));
    expect(paths).toEqual(["title", "questions.0.purpose"]);
  });

  it("has a new question of every type, which only lacks its words", () => {
    for (const type of questionTypes) {
      expect(questionTypeNames[type]).not.toBe("");
      const { survey, unfinished } = previewOf(
        surveyFormFrom({ title: "T", questions: [newQuestion(type)] }),
      );
      expect([survey.questions[0]?.type, unfinished]).toEqual([type, 0]);
    }
  });
});

describe("a step of editing", () => {
  const form = surveyFormFrom({
    title: "T",
    questions: [
      { id: "a", type: "short-text", title: "A" },
      { id: "b", type: "dropdown", title: "B", options: [{ id: "x", label: "X" }] },
    ],
  });
  const idsAfter = (step: string) => editForm(form, step, none)?.form.questions.map(({ id }) => id);

  it("moves within the list", () => {
    expect(idsAfter("down:0")).toEqual(["b", "a"]);
    expect(idsAfter("up:1")).toEqual(["b", "a"]);
    expect(idsAfter("up:0")).toEqual(["a", "b"]);
  });
  it("adds, and removes with a way back", () => {
    expect(editForm(form, "add", { ...none, addType: "nps" })?.form.questions).toHaveLength(3);
    const after = editForm(form, "remove:0", none);
    expect(after?.form.questions.map(({ id }) => id)).toEqual(["b"]);
    const removed = JSON.stringify(after?.removed);
    const back = editForm(after?.form ?? form, "undo", { ...none, removed });
    expect(back?.form.questions.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(editForm(form, "undo", { ...none, removed: "{nothing" })?.form).toEqual(form);
  });
  it("adds and removes options", () => {
    expect(editForm(form, "add-option:1", none)?.form.questions[1]?.options).toHaveLength(2);
    expect(editForm(form, "remove-option:1:0", none)?.form.questions[1]?.options).toEqual([]);
  });
  it("moves options, rows, columns and the parts of the logic, and nothing beyond the ends", () => {
    const parts = [
      { id: "x", label: "X" },
      { id: "y", label: "Y" },
    ];
    const whole = surveyFormFrom({
      title: "T",
      questions: [{ id: "a", type: "matrix", title: "A", options: parts, rows: parts, columns: parts }],
      endings: parts.map(({ id }) => ({ id, kind: "complete", title: id })),
    });
    const idsOf = (step: string) => {
      const { questions, endings } = editForm(whole, step, none)?.form ?? whole;
      const lists = [questions[0]?.options, questions[0]?.rows, questions[0]?.columns, endings];
      return lists.map((list) => list?.map(({ id }) => id).join(""));
    };
    expect(idsOf("down-option:0:0")).toEqual(["yx", "xy", "xy", "xy"]);
    expect(idsOf("up-row:0:1")).toEqual(["xy", "yx", "xy", "xy"]);
    expect(idsOf("down-column:0:0")).toEqual(["xy", "xy", "yx", "xy"]);
    expect(idsOf("up-ending:1")).toEqual(["xy", "xy", "xy", "yx"]);
    for (const step of ["up-option:0:0", "down-row:0:1", "down-ending:1", "up-ending:", "up-ending:x"]) {
      expect(idsOf(step)).toEqual(["xy", "xy", "xy", "xy"]);
    }
  });
  it.each(["save", "publish", "remove:9", "add", "up:", "__proto__:0"])("is not %j", (step) => {
    expect(editForm(form, step, none)).toBeNull();
  });
});

describe("a preview", () => {
  it("fills in what has no words yet and leaves out what cannot be drawn", () => {
    const { survey, unfinished } = previewOf(
      surveyFormFrom({
        title: " ",
        questions: [
          { id: "a", type: "short-text", title: "" },
          { id: "b", type: "dropdown", title: "B", options: [] },
        ],
      }),
    );
    expect(survey.title).toBe("Survey without a title");
    expect(survey.questions.map(({ title }) => title)).toEqual(["Question without a text"]);
    expect(unfinished).toBe(1);
  });
});

it("messages of nested errors go by the names of their fields", () => {
  const errors = {
    title: { type: "custom", message: "T" },
    questions: [undefined, { options: { root: { message: "O" }, 1: { label: { message: "L" } } } }],
  };
  expect(messagesOf(errors)).toEqual({
    title: "T",
    "questions[1].options": "O",
    "questions[1].options[1].label": "L",
  });
});
