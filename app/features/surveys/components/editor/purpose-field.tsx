import { SelectField } from "#app/components/text-fields.tsx";
import type { QuestionForm } from "../../form/survey-form.ts";
import type { EditorParts } from "./editor-context.ts";

/** What the answers are for: a question that serves nothing is better not asked. */
export function PurposeField({
  index,
  question,
  register,
  errors,
  attributes,
  consents,
}: EditorParts & { index: number; question: QuestionForm }) {
  const isText = question.type === "short-text" || question.type === "long-text";
  const identifies = question.type === "email" || question.type === "contact";
  const options = [
    { value: "none", label: "Nothing but the results of this survey" },
    ...(isText ? [{ value: "themes", label: "Feeds themes: pain points, goals, praise" }] : []),
    ...(identifies ? [{ value: "identity", label: "Says whose answers these are" }] : []),
    ...(question.type === "consent" ? consents : []).map(({ id, name }) => ({
      value: `consent:${id}`,
      label: `Notes in the profile that the person agreed: ${name}`,
    })),
    ...attributes.map(({ id, label, category }) => ({
      value: `attribute:${id}`,
      label: `Fills the profile: ${label} (${category})`,
    })),
  ];
  const known = options.some(({ value }) => value === question.purpose);
  const gone = known ? [] : [{ value: question.purpose, label: "Something that does not exist any more" }];
  return (
    <SelectField
      label="What the answers are for"
      options={[...options, ...gone]}
      {...register(`questions.${index}.purpose`)}
      defaultValue={question.purpose}
      error={errors[`questions[${index}].purpose`]}
    />
  );
}
