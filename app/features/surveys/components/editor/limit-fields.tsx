import { Checkbox } from "#app/components/choices.tsx";
import { SelectField, TextField } from "#app/components/text-fields.tsx";
import type { QuestionForm } from "../../survey-form.ts";
import { surveyLimits } from "../../survey-limits.ts";
import type { EditorParts } from "./editor-context.ts";

type TextName =
  | "maxLength"
  | "minChoices"
  | "maxChoices"
  | "lowLabel"
  | "highLabel"
  | "min"
  | "max"
  | "unit"
  | "earliest"
  | "latest"
  | "statement";

const scales = [3, 4, 5, 6, 7, 10].map((scale) => ({ value: String(scale), label: `1 to ${scale}` }));

/** The limits that a question of this type has. */
export function LimitFields({
  index,
  question,
  register,
  errors,
}: EditorParts & { index: number; question: QuestionForm }) {
  const text = (
    name: TextName,
    label: string,
    more: { hint?: string; type?: string; required?: boolean } = {},
  ) => (
    <TextField
      label={label}
      required={false}
      {...more}
      {...register(`questions.${index}.${name}`)}
      defaultValue={question[name]}
      error={errors[`questions[${index}].${name}`]}
    />
  );
  const pair = "grid gap-4 sm:grid-cols-2";
  switch (question.type) {
    case "short-text":
      return text("maxLength", "Longest answer", { hint: `Characters, at most ${surveyLimits.shortText}` });
    case "long-text":
      return text("maxLength", "Longest answer", { hint: `Characters, at most ${surveyLimits.longText}` });
    case "multiple-choice":
      return (
        <div className={pair}>
          {text("minChoices", "At least how many choices")}
          {text("maxChoices", "At most how many choices")}
        </div>
      );
    case "stars":
      return (
        <SelectField
          label="Stars"
          options={scales}
          {...register(`questions.${index}.scale`)}
          defaultValue={question.scale}
          error={errors[`questions[${index}].scale`]}
        />
      );
    case "nps":
      return (
        <div className={pair}>
          {text("lowLabel", "Words at 0")}
          {text("highLabel", "Words at 10")}
        </div>
      );
    case "number":
      return (
        <>
          <div className="grid gap-4 sm:grid-cols-3">
            {text("min", "Smallest")}
            {text("max", "Largest")}
            {text("unit", "Unit")}
          </div>
          <Checkbox
            label="Whole numbers only"
            {...register(`questions.${index}.wholeNumbers`)}
            defaultChecked={question.wholeNumbers}
          />
        </>
      );
    case "date":
      return (
        <div className={pair}>
          {text("earliest", "Earliest", { type: "date" })}
          {text("latest", "Latest", { type: "date" })}
        </div>
      );
    case "consent":
      return text("statement", "What is agreed to", { required: true, hint: "The sentence beside the box" });
    default:
      return null;
  }
}
