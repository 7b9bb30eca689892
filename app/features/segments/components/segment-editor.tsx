import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useFieldArray, useForm } from "react-hook-form";
import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choices.tsx";
import { TextAreaField, TextField } from "#app/components/text-fields.tsx";
import type { RuleField } from "../rule-fields.ts";
import type { ConditionRow } from "../segment-form.ts";
import { ConditionFields } from "./condition-row.tsx";
import { LiveCount } from "./live-count.tsx";

export interface SegmentValues {
  name: string;
  message: string;
  match: "all" | "any";
  conditions: ConditionRow[];
}

export const blankCondition: ConditionRow = { field: "", operator: "", value: "", days: "" };

/** The segment form. The browser adds the live count and adds and removes conditions in place; without it the server does. */
export function SegmentEditor({
  values,
  fields,
  errors,
  count,
  submitLabel,
}: {
  values: SegmentValues;
  fields: readonly RuleField[];
  errors: Readonly<Record<string, string>>;
  /** How many customers the posted rule holds; null when it is not complete. */
  count: number | null;
  submitLabel: string;
}) {
  const { control, register, setValue, watch } = useForm<SegmentValues>({ values });
  const rows = useFieldArray({ control, name: "conditions" });
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const current = watch();
  return (
    <Form method="post" className="grid gap-8">
      <TextField
        className="max-w-reading"
        label="Name"
        hint="What these customers have in common, in a few words."
        error={errors.name}
        {...register("name")}
        defaultValue={values.name}
      />
      <RadioGroup
        name="match"
        label="A customer belongs when"
        inline
        defaultValue={values.match}
        options={[
          { value: "all", label: "all conditions hold" },
          { value: "any", label: "any condition holds" },
        ]}
        {...(live ? { onChange: register("match").onChange } : {})}
      />
      <div className="grid gap-4">
        {errors.conditions && <p className="text-danger">{errors.conditions}</p>}
        {rows.fields.map((row, index) => (
          <ConditionFields
            key={row.id}
            index={index}
            row={current.conditions[index] ?? row}
            fields={fields}
            error={errors[`conditions[${index}].value`]}
            {...(live
              ? {
                  // Not rows.update: it makes the row anew, and the field being typed in would lose the focus.
                  onChange: (next: ConditionRow) => setValue(`conditions.${index}`, next),
                  onRemove: () => rows.remove(index),
                }
              : {})}
          />
        ))}
        <div className="flex flex-wrap items-center gap-4">
          <Button
            look="secondary"
            size="small"
            type={live ? "button" : "submit"}
            name="add"
            value="condition"
            onClick={live ? () => rows.append(blankCondition) : undefined}
          >
            Add a condition
          </Button>
          <Button look="quiet" size="small" name="intent" value="count">
            Count
          </Button>
          <LiveCount values={current} count={count} />
        </div>
      </div>
      <TextAreaField
        className="max-w-reading"
        label="What would you say to them that you would not say to others?"
        hint="A segment that would be told the same as everyone else is not one."
        required={false}
        rows={3}
        error={errors.message}
        {...register("message")}
        defaultValue={values.message}
      />
      <div>
        <Button name="intent" value="save">
          {submitLabel}
        </Button>
      </div>
    </Form>
  );
}
