import { z } from "zod";
import type { Question, QuestionPurpose } from "../survey.schema.ts";
import { conditionOf, conditionRowSchema, rowsOf } from "./condition-rows.ts";
import { list, text, texts, tick } from "./form-values.ts";
import { moreOf, readMore } from "./more.ts";

/** `fileId` is a stored picture, "" without one; `alt` says what is on it. */
const option = z.object({ id: text, label: text, fileId: text, alt: text });
const labelled = z.object({ id: text, label: text });

/** A question while it is edited: every question has every field, whatever its type. */
export const questionFormSchema = z.object({
  id: text,
  type: text,
  title: text,
  help: text,
  required: tick,
  /** "none", "themes", "identity" or "attribute:<id>". */
  purpose: text,
  newPage: tick,
  ifKnown: text,
  freshDays: text,
  messages: z
    .object({ required: text, invalid: text })
    .catch({ required: "", invalid: "" })
    .default({ required: "", invalid: "" }),
  showIf: list(conditionRowSchema),
  requireIf: list(conditionRowSchema),
  options: list(option),
  other: tick,
  otherLabel: text,
  none: tick,
  noneLabel: text,
  order: text,
  expected: text,
  several: tick,
  rankAtMost: text,
  rows: list(labelled),
  columns: list(labelled),
  maxLength: text,
  minChoices: text,
  maxChoices: text,
  scale: text,
  lowLabel: text,
  highLabel: text,
  min: text,
  max: text,
  wholeNumbers: tick,
  unit: text,
  earliest: text,
  latest: text,
  statement: text,
  text,
  fields: texts,
  needed: texts,
  kinds: texts,
  maxFiles: text,
  maxMegabytes: text,
  parameter: text,
  signed: tick,
  /** JSON of everything else that the question has. */
  more: text,
});

export type QuestionForm = z.output<typeof questionFormSchema>;

interface OptionImage {
  fileId: string;
  alt: string;
}

/** What a choice out of a list is when the form has no such list: left out, so that the definition's own default counts. */
const choices = ["ifKnown", "order", "scale", "maxFiles", "maxMegabytes"];

/** A question as its form shows it, to be read by questionFormSchema. */
export function questionFormValues(question: Question): object {
  return {
    ...question,
    purpose: purposeText(question.purpose),
    showIf: rowsOf(question.showIf),
    requireIf: rowsOf(question.requireIf),
    more: moreOf(question, questionFormSchema.shape),
    options: "options" in question ? question.options.map(optionFormOf) : [],
  };
}

/** The definition that a question's form stands for, to be checked by questionSchema. */
export function questionDefinitionOf(form: QuestionForm): object {
  const said = Object.entries(form).filter(([key, value]) => value !== "" || !choices.includes(key));
  return {
    ...readMore(form.more),
    ...Object.fromEntries(said),
    purpose: purposeOf(form.purpose),
    showIf: conditionOf(form.showIf),
    requireIf: conditionOf(form.requireIf),
    options: form.options.map((one) => ({
      id: one.id,
      label: one.label,
      ...(one.fileId === "" ? {} : { image: { fileId: one.fileId, alt: one.alt } }),
    })),
  };
}

/** What a form's purpose field holds for a purpose. */
export function purposeText(purpose: QuestionPurpose): string {
  switch (purpose.kind) {
    case "attribute":
      return `attribute:${purpose.attributeId}`;
    case "consent":
      return `consent:${purpose.purposeId}`;
    default:
      return purpose.kind;
  }
}

function purposeOf(field: string): { kind: string; attributeId?: string; purposeId?: string } {
  const [kind = "none", id = ""] = field.split(":");
  if (kind === "attribute") return { kind, attributeId: id };
  if (kind === "consent") return { kind, purposeId: id };
  return { kind: field === "" ? "none" : kind };
}

function optionFormOf({ id, label, ...rest }: { id: string; label: string; image?: OptionImage | null }) {
  return { id, label, fileId: rest.image?.fileId ?? "", alt: rest.image?.alt ?? "" };
}
