import { SelectField, TextField } from "#app/components/text-fields.tsx";
import type { QuotaForm } from "../../../form/flow-form.ts";
import { surveyLimits } from "../../../survey-limits.ts";
import { bracketed, ConditionEditor } from "../condition/condition-editor.tsx";
import { useEditorLogic } from "../logic-context.tsx";
import type { FlowFieldProps } from "./ending-fields.tsx";
import { endingChoices } from "./flow-targets.ts";

/** How many responses of one sort are taken, and where those end who come after that. */
export function QuotaFields({
  quota,
  onChange,
  name,
  errors,
}: FlowFieldProps & { quota: QuotaForm; onChange: (quota: QuotaForm) => void }) {
  const { form } = useEditorLogic();
  const errorOf = (field: string) => errors[`${bracketed(name)}.${field}`];
  return (
    <>
      <input type="hidden" name={`${name}.id`} value={quota.id} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          label="Name"
          name={`${name}.name`}
          value={quota.name}
          onChange={({ target }) => onChange({ ...quota, name: target.value })}
          error={errorOf("name")}
          maxLength={surveyLimits.title}
        />
        <TextField
          label="Responses at most"
          inputMode="numeric"
          name={`${name}.limit`}
          value={quota.limit}
          onChange={({ target }) => onChange({ ...quota, limit: target.value })}
          error={errorOf("limit")}
        />
      </div>
      <ConditionEditor
        name={`${name}.when`}
        rows={quota.when}
        onChange={(when) => onChange({ ...quota, when })}
        before={form.questions.length}
        lead="Counts if"
        without="Nobody counts yet: add a condition"
        errors={errors}
      />
      <SelectField
        label="Whoever comes after that sees"
        name={`${name}.ending`}
        value={quota.ending}
        onChange={({ target }) => onChange({ ...quota, ending: target.value })}
        options={[{ value: "", label: "Our own words" }, ...endingChoices(form, quota.ending)]}
        error={errorOf("ending")}
      />
    </>
  );
}
