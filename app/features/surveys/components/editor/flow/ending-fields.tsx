import { SelectField, TextAreaField, TextField } from "#app/components/text-fields.tsx";
import type { EndingForm } from "../../../form/flow-form.ts";
import { surveyLimits } from "../../../survey-limits.ts";
import { bracketed } from "../condition/condition-editor.tsx";

export interface FlowFieldProps {
  /** Of the item, such as "endings.0". */
  name: string;
  errors: Readonly<Record<string, string>>;
}

const kinds = [
  { value: "complete", label: "Finished: the response is complete" },
  { value: "screened-out", label: "Screened out: not one of those who are asked" },
  { value: "over-quota", label: "Over quota: one too many of them" },
];

/** A page at which paths end. */
export function EndingFields({
  ending,
  onChange,
  name,
  errors,
}: FlowFieldProps & { ending: EndingForm; onChange: (ending: EndingForm) => void }) {
  const errorOf = (field: string) => errors[`${bracketed(name)}.${field}`];
  return (
    <>
      <input type="hidden" name={`${name}.id`} value={ending.id} />
      <TextField
        label="Title"
        name={`${name}.title`}
        value={ending.title}
        onChange={({ target }) => onChange({ ...ending, title: target.value })}
        error={errorOf("title")}
        maxLength={surveyLimits.title}
      />
      <SelectField
        label="What it means"
        name={`${name}.kind`}
        value={ending.kind}
        onChange={({ target }) => onChange({ ...ending, kind: target.value })}
        options={kinds}
        error={errorOf("kind")}
      />
      <TextAreaField
        label="Text"
        required={false}
        rows={2}
        name={`${name}.text`}
        value={ending.text}
        onChange={({ target }) => onChange({ ...ending, text: target.value })}
        error={errorOf("text")}
        maxLength={surveyLimits.thanks}
      />
      <TextField
        label="Leads on to the address"
        required={false}
        hint="Begins with https:// and is one that the workspace allows"
        inputMode="url"
        name={`${name}.redirect`}
        value={ending.redirect}
        onChange={({ target }) => onChange({ ...ending, redirect: target.value })}
        error={errorOf("redirect")}
      />
    </>
  );
}
