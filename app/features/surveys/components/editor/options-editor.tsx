import { useRef } from "react";
import { useFieldArray } from "react-hook-form";
import { fieldId } from "#app/components/field-id.ts";
import { FieldError } from "#app/components/field-notes.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { newOption } from "../../form/new-question.ts";
import { surveyLimits } from "../../survey-limits.ts";
import { MoveControls } from "./move-controls.tsx";
import { OptionPicture } from "./option-picture.tsx";
import type { QuestionParts } from "./question-fields.tsx";
import { StepButton } from "./step-button.tsx";
import { useDragOrder } from "./use-drag-order.ts";

/** The options of a choice or a ranking, added and removed in place; of a choice of pictures each with its own. */
export function OptionsEditor(parts: QuestionParts) {
  const { index, question, control, register, errors } = parts;
  const { fields, append, remove, move } = useFieldArray({
    control,
    name: `questions.${index}.options`,
    keyName: "fieldKey",
  });
  const listName = `questions[${index}].options`;
  const listError = errors[listName];
  const list = useRef<HTMLOListElement>(null);
  const drag = useDragOrder("option", list, move, fields.length);
  return (
    <fieldset id={fieldId(listName)} aria-describedby={listError ? `${fieldId(listName)}-error` : undefined}>
      <legend className="mb-1 font-semibold">Options</legend>
      <FieldError id={`${fieldId(listName)}-error`}>{listError}</FieldError>
      <p className="sr-only" role="status">
        {drag.said}
      </p>
      <ol ref={list} className="grid gap-2">
        {fields.map((option, position) => (
          <li key={option.fieldKey} className="flex flex-wrap items-end gap-2">
            <input
              type="hidden"
              {...register(`questions.${index}.options.${position}.id`)}
              defaultValue={option.id}
            />
            <TextField
              className="grow basis-full sm:basis-0"
              label={`Option ${position + 1}`}
              hideLabel
              {...register(`questions.${index}.options.${position}.label`)}
              defaultValue={option.label}
              error={errors[`${listName}[${position}].label`]}
              maxLength={surveyLimits.optionLabel}
            />
            <MoveControls
              what="option"
              at={`${index}:${position}`}
              index={position}
              count={fields.length}
              drag={drag}
              onMove={(to) => move(position, to)}
            />
            <StepButton
              step={`remove-option:${index}:${position}`}
              label={`Remove option ${position + 1}`}
              onStep={() => remove(position)}
            >
              Remove
            </StepButton>
            {question.type === "picture-choice" && <OptionPicture {...parts} position={position} />}
          </li>
        ))}
      </ol>
      <div className="mt-2">
        <StepButton
          step={`add-option:${index}`}
          disabled={fields.length >= surveyLimits.options}
          onStep={() =>
            append(newOption(), { focusName: `questions.${index}.options.${fields.length}.label` })
          }
        >
          Add an option
        </StepButton>
      </div>
    </fieldset>
  );
}
