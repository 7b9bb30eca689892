import type { ConditionDraft } from "#app/features/surveys/definition/condition.schema.ts";
import type { QuestionDraft } from "#app/features/surveys/survey.schema.ts";

const shown: ConditionDraft = { any: [{ of: "answer", id: "first", is: "answered" }] };
const needed: ConditionDraft = { of: "attribute", id: "plan", is: "any-of", values: ["Pro", "Team"] };

const common = {
  help: "Help",
  required: true,
  purpose: { kind: "none" },
  newPage: true,
  showIf: shown,
  requireIf: needed,
  messages: { required: "We need this.", invalid: "Not like that." },
} as const;
const options = [
  { id: "a", label: "A" },
  { id: "b", label: "B" },
  { id: "c", label: "C" },
];
const chosen = {
  ...common,
  options,
  other: true,
  otherLabel: "Something else",
  none: true,
  noneLabel: "Nothing",
  order: "random",
  expected: "b",
} as const;
const known = {
  ...common,
  purpose: { kind: "attribute", attributeId: "attribute-1" },
  ifKnown: "confirm",
  freshDays: 90,
} as const;

/** A question of each type with everything that it can have set to something else than usual. */
export const everyQuestionType: readonly QuestionDraft[] = [
  { ...known, type: "short-text", id: "q1", title: "Short", maxLength: 20 },
  { ...common, type: "long-text", id: "q2", title: "Long", purpose: { kind: "themes" }, maxLength: 200 },
  { ...chosen, type: "single-choice", id: "q3", title: "One" },
  { ...chosen, type: "multiple-choice", id: "q4", title: "Some", minChoices: 1, maxChoices: 2 },
  { ...chosen, type: "dropdown", id: "q5", title: "Drop" },
  {
    ...chosen,
    type: "picture-choice",
    id: "q6",
    title: "Pictures",
    options: [
      { id: "a", label: "A", image: { fileId: "file-1", alt: "An A" } },
      { id: "b", label: "B" },
    ],
    several: true,
    minChoices: 1,
    maxChoices: 2,
  },
  { ...common, type: "ranking", id: "q7", title: "Ranks", options, rankAtMost: 2, order: "random" },
  {
    ...common,
    type: "matrix",
    id: "q8",
    title: "Matrix",
    rows: options,
    columns: options.slice(1),
    order: "random",
  },
  { ...common, type: "nps", id: "q9", title: "NPS", lowLabel: "No", highLabel: "Yes" },
  { ...common, type: "csat", id: "q10", title: "CSAT", scale: 7, lowLabel: "Bad", highLabel: "Good" },
  { ...common, type: "ces", id: "q11", title: "CES", lowLabel: "Hard", highLabel: "Easy" },
  { ...common, type: "stars", id: "q12", title: "Stars", scale: 10 },
  { ...known, type: "number", id: "q13", title: "Number", min: -1.5, max: 9, wholeNumbers: true, unit: "kg" },
  { ...known, type: "date", id: "q14", title: "Date", earliest: "2026-01-01", latest: "2026-12-31" },
  { ...common, type: "email", id: "q15", title: "Mail", purpose: { kind: "identity" } },
  {
    ...common,
    type: "contact",
    id: "q16",
    title: "Contact",
    fields: ["phone", "company"],
    needed: ["phone"],
  },
  { ...common, type: "address", id: "q17", title: "Address", fields: ["city", "country"], needed: ["city"] },
  {
    ...common,
    type: "file",
    id: "q18",
    title: "File",
    kinds: ["text", "spreadsheet"],
    maxFiles: 3,
    maxMegabytes: 20,
  },
  { ...common, type: "consent", id: "q19", title: "Consent", statement: "I agree." },
  {
    type: "statement",
    id: "q20",
    title: "Words",
    help: "Help",
    purpose: common.purpose,
    newPage: true,
    showIf: shown,
    text: "Some words.",
  },
  {
    type: "hidden",
    id: "q21",
    title: "Hidden",
    purpose: known.purpose,
    help: "Help",
    parameter: "campaign",
    signed: true,
  },
];
