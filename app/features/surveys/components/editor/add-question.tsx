import { useState } from "react";
import { type Control, useWatch } from "react-hook-form";
import { fieldId } from "#app/components/field-id.ts";
import { Select } from "#app/components/inputs.tsx";
import { roomLeft } from "../../form/form-size.ts";
import type { SurveyForm } from "../../form/survey-form.ts";
import { questionTypeNames, questionTypes } from "../../question-words.ts";
import type { Survey } from "../../survey.schema.ts";
import { StepButton } from "./step-button.tsx";

/** Chooses the type of the next question and adds it; says how many more fit before none does. */
export function AddQuestion({
  control,
  onAdd,
}: {
  control: Control<SurveyForm, unknown, Survey>;
  onAdd: (type: string) => void;
}) {
  const [type, setType] = useState<string>("long-text");
  const room = roomLeft(useWatch({ control }));
  return (
    <div className="grid gap-3">
      <p role="status" className="max-w-reading text-ink-soft">
        {room?.words}
      </p>
      <div className="flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor={fieldId("addType")} className="mb-1 block font-semibold">
            Type of the next question
          </label>
          <Select
            id={fieldId("addType")}
            name="addType"
            value={type}
            onChange={(event) => setType(event.target.value)}
            options={questionTypes.map((value) => ({ value, label: questionTypeNames[value] }))}
          />
        </div>
        <StepButton step="add" onStep={() => onAdd(type)} disabled={room?.full ?? false}>
          Add question
        </StepButton>
      </div>
    </div>
  );
}
