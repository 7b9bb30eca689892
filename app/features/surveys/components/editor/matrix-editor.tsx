import { useRef } from "react";
import { useFieldArray } from "react-hook-form";
import { fieldId } from "#app/components/field-id.ts";
import { FieldError } from "#app/components/field-notes.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { newPartId } from "../../form/new-question.ts";
import { surveyLimits } from "../../survey-limits.ts";
import { OrderField } from "./choice-settings.tsx";
import { MoveControls } from "./move-controls.tsx";
import type { QuestionParts } from "./question-fields.tsx";
import { StepButton } from "./step-button.tsx";
import { useDragOrder } from "./use-drag-order.ts";

const lists = {
  rows: { one: "row", title: "Rows: what is judged", letter: "r", most: surveyLimits.matrixRows },
  columns: {
    one: "column",
    title: "Columns: the answers, from lowest to highest",
    letter: "c",
    most: surveyLimits.matrixColumns,
  },
} as const;

/** The rows and columns of a matrix. */
export function MatrixEditor(props: QuestionParts) {
  return (
    <>
      <LabelList {...props} list="rows" />
      <LabelList {...props} list="columns" />
      <OrderField {...props} />
    </>
  );
}

function LabelList({ index, control, register, errors, list }: QuestionParts & { list: "rows" | "columns" }) {
  const { one, title, letter, most } = lists[list];
  const { fields, append, remove, move } = useFieldArray({
    control,
    name: `questions.${index}.${list}`,
    keyName: "fieldKey",
  });
  const name = `questions[${index}].${list}`;
  const error = errors[name];
  const place = useRef<HTMLOListElement>(null);
  const drag = useDragOrder(one, place, move, fields.length);
  return (
    <fieldset id={fieldId(name)} aria-describedby={error ? `${fieldId(name)}-error` : undefined}>
      <legend className="mb-1 font-semibold">{title}</legend>
      <FieldError id={`${fieldId(name)}-error`}>{error}</FieldError>
      <p className="sr-only" role="status">
        {drag.said}
      </p>
      <ol ref={place} className="grid gap-2">
        {fields.map((part, position) => (
          <li key={part.fieldKey} className="flex flex-wrap items-end gap-2">
            <input
              type="hidden"
              {...register(`questions.${index}.${list}.${position}.id`)}
              defaultValue={part.id}
            />
            <TextField
              className="grow basis-full sm:basis-0"
              label={`The text of ${one} ${position + 1}`}
              hideLabel
              {...register(`questions.${index}.${list}.${position}.label`)}
              defaultValue={part.label}
              error={errors[`${name}[${position}].label`]}
              maxLength={surveyLimits.optionLabel}
            />
            <MoveControls
              what={one}
              at={`${index}:${position}`}
              index={position}
              count={fields.length}
              drag={drag}
              onMove={(to) => move(position, to)}
            />
            <StepButton
              step={`remove-${one}:${index}:${position}`}
              label={`Remove ${one} ${position + 1}`}
              onStep={() => remove(position)}
            >
              Remove
            </StepButton>
          </li>
        ))}
      </ol>
      <div className="mt-2">
        <StepButton
          step={`add-${one}:${index}`}
          disabled={fields.length >= most}
          onStep={() =>
            append(
              { id: newPartId(letter), label: "" },
              { focusName: `questions.${index}.${list}.${fields.length}.label` },
            )
          }
        >
          {`Add a ${one}`}
        </StepButton>
      </div>
    </fieldset>
  );
}
