import { SelectField } from "#app/components/text-fields.tsx";
import type { JumpForm } from "../../../form/flow-form.ts";
import { bracketed, ConditionEditor } from "../condition/condition-editor.tsx";
import { useEditorLogic } from "../logic-context.tsx";
import type { FlowFieldProps } from "./ending-fields.tsx";
import { questionChoices, targetChoices } from "./flow-targets.ts";

/** From after a question to a later one or to an ending. */
export function JumpFields({
  jump,
  onChange,
  name,
  errors,
}: FlowFieldProps & { jump: JumpForm; onChange: (jump: JumpForm) => void }) {
  const { form } = useEditorLogic();
  const errorOf = (field: string) => errors[`${bracketed(name)}.${field}`];
  const place = form.questions.findIndex(({ id }) => id === jump.after);
  return (
    <>
      <input type="hidden" name={`${name}.id`} value={jump.id} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <SelectField
          label="After question"
          name={`${name}.after`}
          value={jump.after}
          blank="Choose"
          onChange={({ target }) => onChange({ ...jump, after: target.value })}
          options={questionChoices(form, jump.after)}
          error={errorOf("after")}
        />
        <SelectField
          label="go to"
          name={`${name}.to`}
          value={jump.to}
          blank="Choose"
          onChange={({ target }) => onChange({ ...jump, to: target.value })}
          options={targetChoices(form, jump.after, jump.to)}
          error={errorOf("to")}
        />
      </div>
      <ConditionEditor
        name={`${name}.when`}
        rows={jump.when}
        onChange={(when) => onChange({ ...jump, when })}
        before={place === -1 ? form.questions.length : place + 1}
        lead="Jump if"
        without="Always jumps: add a condition"
        errors={errors}
      />
    </>
  );
}
