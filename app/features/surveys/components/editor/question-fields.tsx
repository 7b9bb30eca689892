import { Checkbox, type ChoiceOption } from "#app/components/choices.tsx";
import { fieldId } from "#app/components/field-id.ts";
import { FieldError } from "#app/components/field-notes.tsx";
import type { Option } from "#app/components/inputs.tsx";
import { SelectField, TextAreaField, TextField } from "#app/components/text-fields.tsx";
import type { QuestionForm } from "../../form/survey-form.ts";
import type { EditorParts } from "./editor-context.ts";

/** The names of a question's fields that hold this. */
type FieldOf<Value> = {
  [Name in keyof QuestionForm]: QuestionForm[Name] extends Value ? Name : never;
}[keyof QuestionForm];

export interface QuestionParts extends EditorParts {
  index: number;
  question: QuestionForm;
}

interface Wording {
  hint?: string;
  type?: string;
  required?: boolean;
  maxLength?: number;
}

/** The fields of one question, each a line of its editor: text, tick, choice and boxes by their name. */
export function fieldsOf({ index, question, register, errors }: Omit<QuestionParts, "control">) {
  const errorOf = (name: string) => errors[`questions[${index}].${name}`];
  return {
    text: (name: FieldOf<string>, label: string, wording: Wording = {}) => (
      <TextField
        label={label}
        required={false}
        {...wording}
        {...register(`questions.${index}.${name}`)}
        defaultValue={question[name]}
        error={errorOf(name)}
      />
    ),
    lines: (name: FieldOf<string>, label: string, wording: Wording & { rows?: number } = {}) => (
      <TextAreaField
        label={label}
        required={false}
        {...wording}
        {...register(`questions.${index}.${name}`)}
        defaultValue={question[name]}
        error={errorOf(name)}
      />
    ),
    choice: (name: FieldOf<string>, label: string, options: readonly Option[], hint?: string) => (
      <SelectField
        label={label}
        options={options}
        hint={hint}
        {...register(`questions.${index}.${name}`)}
        defaultValue={question[name]}
        error={errorOf(name)}
      />
    ),
    tick: (name: FieldOf<boolean>, label: string, hint?: string) => (
      <Checkbox
        label={label}
        hint={hint}
        {...register(`questions.${index}.${name}`)}
        defaultChecked={question[name]}
      />
    ),
    boxes: (name: FieldOf<string[]>, label: string, options: readonly ChoiceOption[]) => {
      const id = fieldId(`questions[${index}].${name}`);
      const error = errorOf(name);
      return (
        <fieldset id={id} aria-describedby={error ? `${id}-error` : undefined}>
          <legend className="mb-1 font-semibold">{label}</legend>
          <FieldError id={`${id}-error`}>{error}</FieldError>
          <div className="flex flex-wrap gap-x-6 gap-y-2">
            {options.map((option) => (
              <Checkbox
                key={option.value}
                value={option.value}
                label={option.label}
                {...register(`questions.${index}.${name}`)}
                defaultChecked={question[name].includes(option.value)}
              />
            ))}
          </div>
        </fieldset>
      );
    },
    /** Kept while it is not shown. */
    kept: (name: FieldOf<string>) => (
      <input type="hidden" {...register(`questions.${index}.${name}`)} defaultValue={question[name]} />
    ),
  };
}
