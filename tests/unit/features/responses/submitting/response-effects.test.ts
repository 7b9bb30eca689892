import { describe, expect, it } from "vitest";
import { responseEffects } from "#app/features/responses/submitting/response-effects.ts";
import type { QuestionDraft } from "#app/features/surveys/survey.schema.ts";
import { aSurvey } from "#tests/support/survey-drafts.ts";

const common = { title: "T", help: "", required: false } as const;
const questions: QuestionDraft[] = [
  { ...common, type: "long-text", id: "why", purpose: { kind: "themes" }, maxLength: null },
  { ...common, type: "short-text", id: "note", purpose: { kind: "none" }, maxLength: null },
  { ...common, type: "nps", id: "nps", purpose: { kind: "none" }, lowLabel: "", highLabel: "" },
  { ...common, type: "email", id: "mail", purpose: { kind: "identity" } },
  {
    ...common,
    type: "dropdown",
    id: "size",
    purpose: { kind: "attribute", attributeId: "attribute-1" },
    options: [
      { id: "one", label: "One person" },
      { id: "two", label: "Two" },
    ],
    other: false,
  },
];
const survey = aSurvey({ questions });
const answers = {
  why: { kind: "text", text: "Because" },
  note: { kind: "text", text: "private" },
  nps: { kind: "number", number: 9 },
  mail: { kind: "text", text: "ana@example.org" },
  size: { kind: "choice", optionIds: ["one"], other: null },
} as const;

describe("what follows from a response", () => {
  it("is texts that feed themes, attribute values in words, ratings, and whose answer it is", () => {
    expect(
      responseEffects(survey, { ...answers, size: { kind: "choice", optionIds: ["one"], other: null } }),
    ).toEqual({
      email: "ana@example.org",
      attributes: [{ attributeId: "attribute-1", text: "One person" }],
      consents: [],
      texts: [{ questionId: "why", text: "Because" }],
      ratings: [{ questionId: "nps", type: "nps", rating: 9, scale: 10 }],
    });
  });
  it("is nothing for what was not answered", () => {
    expect(responseEffects(survey, {})).toEqual({
      email: null,
      attributes: [],
      consents: [],
      texts: [],
      ratings: [],
    });
  });
  it("ties nobody to a profile who left a consent unticked", () => {
    const consent: QuestionDraft = {
      ...common,
      type: "consent",
      id: "ok",
      purpose: { kind: "none" },
      statement: "Yes",
    };
    const asking = aSurvey({ questions: [...questions, consent] });
    const given = { mail: answers.mail, ok: { kind: "consent" as const, given: true } };
    expect(responseEffects(asking, given).email).toBe("ana@example.org");
    expect(responseEffects(asking, { ...given, ok: { kind: "consent", given: false } }).email).toBeNull();
  });
  it("has ratings of satisfaction and effort with their scale, and the address of contact details", () => {
    const asking = aSurvey({
      questions: [
        { ...common, type: "csat", id: "csat", scale: 7, purpose: { kind: "none" } },
        { ...common, type: "ces", id: "ces", purpose: { kind: "none" } },
        { ...common, type: "contact", id: "who", purpose: { kind: "identity" } },
        { ...common, type: "consent", id: "ok", statement: "Yes", purpose: { kind: "none" } },
      ],
    });
    const effects = responseEffects(asking, {
      csat: { kind: "number", number: 6 },
      ces: { kind: "number", number: 2 },
      who: { kind: "contact", fields: [{ field: "email", text: "ana@example.org" }] },
    });
    // The consent was not asked on this path, so nothing was declined.
    expect(effects.email).toBe("ana@example.org");
    expect(effects.ratings).toEqual([
      { questionId: "csat", type: "csat", rating: 6, scale: 7 },
      { questionId: "ces", type: "ces", rating: 2, scale: 7 },
    ]);
  });
});
