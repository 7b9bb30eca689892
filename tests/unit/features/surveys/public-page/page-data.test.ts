import { expect, test } from "vitest";
import type { AnswerContext } from "#app/features/surveys/answers/survey-answers.ts";
import { nothingKnown } from "#app/features/surveys/logic/walk-context.ts";
import { walkSurvey } from "#app/features/surveys/logic/walk-survey.ts";
import { dataForScript } from "#app/features/surveys/public-page/page-data.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";

const bound = { kind: "attribute", attributeId: "plan" } as const;
const survey = aSurvey({
  questions: [
    aQuestion({ type: "short-text", id: "skipped", ifKnown: "skip", purpose: bound }),
    aQuestion({ type: "short-text", id: "looked-at", ifKnown: "skip", purpose: bound }),
    aQuestion({ type: "short-text", id: "confirmed", ifKnown: "confirm", purpose: bound }),
    aQuestion({
      type: "nps",
      id: "only-at-risk",
      title: "You live in {{attribute:city|a town}}. Will you stay?",
      showIf: { all: [{ of: "attribute", id: "risk", is: "any-of", values: ["Will leave soon"] }] },
    }),
    aQuestion({
      type: "nps",
      id: "not-shown",
      showIf: { of: "attribute", id: "risk", is: "unanswered" },
    }),
    aQuestion({
      type: "long-text",
      id: "depends",
      requireIf: { any: [{ of: "attribute", id: "risk", is: "answered" }] },
      showIf: { of: "answer", id: "looked-at", is: "contains", values: ["pro"] },
    }),
  ],
  jumps: [
    {
      id: "j",
      after: "only-at-risk",
      when: { all: [{ of: "attribute", id: "risk", is: "any-of", values: ["None"] }] },
      to: { kind: "question", id: "depends" },
    },
  ],
});
const context: AnswerContext = {
  ...nothingKnown,
  uploads: new Map(),
  attributes: { risk: "Will leave soon", city: "Kiel", plan: "Secret plan" },
  known: {
    skipped: { kind: "text", text: "Never shown" },
    "looked-at": { kind: "text", text: "Pro" },
    confirmed: { kind: "text", text: "In the form" },
  },
};

test("a page's script learns of a customer what the page shows and what is needed, and walks the same path", () => {
  const data = dataForScript(survey, context);
  const written = JSON.stringify(data);
  for (const secret of ["Will leave soon", "None", "Secret plan", "Never shown", "In the form"])
    expect(written).not.toContain(secret);
  expect(data.context.attributes).toEqual({ city: "Kiel" });
  expect(data.context.known["looked-at"]).toEqual({ kind: "text", text: "Pro" });
  const [inBrowser, onServer] = [walkSurvey(data.survey, {}, data.context), walkSurvey(survey, {}, context)];
  const idsOf = ({ shown, required, skippedAsKnown }: typeof onServer) => [
    shown.map(({ id }) => id),
    [...required],
    [...skippedAsKnown],
  ];
  expect(idsOf(inBrowser)).toEqual(idsOf(onServer));
  expect(idsOf(onServer)[0]).toEqual(["confirmed", "only-at-risk", "depends"]);
});
