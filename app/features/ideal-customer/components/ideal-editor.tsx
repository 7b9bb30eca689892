import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useFieldArray, useForm } from "react-hook-form";
import { Button } from "#app/components/button.tsx";
import { TextAreaField } from "#app/components/text-fields.tsx";
import type { CriterionField } from "../criterion-fields.ts";
import type { TypedIdeal } from "../ideal-editing.ts";
import { blankCriterion, type CriterionRow } from "../ideal-form.ts";
import { CriterionFields } from "./criterion-row.tsx";

/** The form of the ideal customer. The browser adds and removes criteria in place; without it the server does. */
export function IdealEditor({
  values,
  fields,
  errors,
}: {
  values: TypedIdeal;
  fields: readonly CriterionField[];
  errors: Readonly<Record<string, string>>;
}) {
  const { control, register, setValue, watch } = useForm<TypedIdeal>({ values });
  const rows = useFieldArray({ control, name: "criteria" });
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const current = watch();
  return (
    <Form method="post" className="grid gap-8">
      <TextAreaField
        className="max-w-reading"
        label="Who gains most from you, and brings most"
        hint="In your own words; the criteria below say it so that every profile can be judged by it."
        required={false}
        rows={3}
        error={errors.note}
        {...register("note")}
        defaultValue={values.note}
      />
      <div className="grid gap-4">
        {errors.criteria && <p className="text-danger">{errors.criteria}</p>}
        {rows.fields.map((row, index) => (
          <CriterionFields
            key={row.id}
            index={index}
            row={current.criteria[index] ?? row}
            fields={fields}
            errors={{
              value: errors[`criteria[${index}].value`] ?? errors[`criteria[${index}].field`],
              weight: errors[`criteria[${index}].weight`],
            }}
            {...(live
              ? {
                  onChange: (next: CriterionRow) => setValue(`criteria.${index}`, next),
                  onRemove: () => rows.remove(index),
                }
              : {})}
          />
        ))}
        <div>
          <Button
            look="secondary"
            size="small"
            type={live ? "button" : "submit"}
            name="add"
            value="criterion"
            onClick={live ? () => rows.append(blankCriterion) : undefined}
          >
            Add a criterion
          </Button>
        </div>
      </div>
      <div>
        <Button name="intent" value="save">
          Save the ideal customer
        </Button>
      </div>
    </Form>
  );
}
