import { Button } from "#app/components/button.tsx";
import { SelectField, TextField } from "#app/components/text-fields.tsx";
import type { CriterionField } from "../criterion-fields.ts";
import type { CriterionRow } from "../ideal-form.ts";

/**
 * One criterion: what it is about, how it compares, with what, and how much it counts. Without JavaScript every operator
 * is offered and the server says what does not fit; in the browser only what the chosen field takes is shown.
 */
export function CriterionFields({
  index,
  row,
  fields,
  errors,
  onChange,
  onRemove,
}: {
  index: number;
  row: CriterionRow;
  fields: readonly CriterionField[];
  errors: { value: string | undefined; weight: string | undefined };
  /** Present once the browser runs the form. */
  onChange?: (row: CriterionRow) => void;
  onRemove?: () => void;
}) {
  const live = onChange !== undefined;
  const field = fields.find((candidate) => candidate.field === row.field);
  const showsValue = !live || (field?.takesValue ?? true);
  const showsDays = !live || (field?.takesDays ?? false);
  const name = (part: keyof CriterionRow) => `criteria[${index}].${part}`;
  const bind = (part: keyof CriterionRow) =>
    onChange
      ? {
          value: row[part],
          onChange: (event: { target: { value: string } }) =>
            onChange(changed(row, part, event.target.value, fields)),
        }
      : { defaultValue: row[part] };
  const chooses = live && field !== undefined && field.options.length > 0;
  return (
    <fieldset className="flex flex-wrap items-end gap-3 border-t border-line pt-3">
      <legend className="sr-only">Criterion {index + 1}</legend>
      <SelectField
        className="w-full sm:w-64"
        name={name("field")}
        label="What"
        blank="Choose"
        required={undefined}
        options={fields.map((option) => ({ value: option.field, label: `${option.group}: ${option.label}` }))}
        {...bind("field")}
      />
      <SelectField
        className="w-full sm:w-44"
        name={name("operator")}
        label="How"
        required={undefined}
        options={live && field ? field.operators : everyOperator(fields)}
        {...bind("operator")}
      />
      {showsValue &&
        (chooses ? (
          <SelectField
            className="w-full sm:w-44"
            name={name("value")}
            label="Value"
            blank="Choose"
            required={undefined}
            error={errors.value}
            options={field.options.map((value) => ({ value, label: value }))}
            {...bind("value")}
          />
        ) : (
          <TextField
            className="w-full sm:w-44"
            name={name("value")}
            label={live && field?.unit ? `Value (${field.unit})` : "Value"}
            required={undefined}
            error={errors.value}
            {...bind("value")}
          />
        ))}
      {showsDays && (
        <TextField
          className="w-full sm:w-28"
          name={name("days")}
          label="In days"
          inputMode="numeric"
          required={undefined}
          error={showsValue ? undefined : errors.value}
          {...bind("days")}
        />
      )}
      <TextField
        className="w-full sm:w-32"
        name={name("weight")}
        label="Counts (1 to 10)"
        inputMode="numeric"
        required={undefined}
        error={errors.weight}
        {...bind("weight")}
      />
      <Button
        look="quiet"
        size="small"
        type={onRemove ? "button" : "submit"}
        name="remove"
        value={String(index)}
        onClick={onRemove}
        aria-label={`Remove criterion ${index + 1}`}
      >
        Remove
      </Button>
    </fieldset>
  );
}

/** A field that is chosen anew starts with its first operator and no value; how much it counts stays. */
function changed(
  row: CriterionRow,
  part: keyof CriterionRow,
  value: string,
  fields: readonly CriterionField[],
): CriterionRow {
  if (part !== "field") return { ...row, [part]: value };
  const operator = fields.find((field) => field.field === value)?.operators[0]?.value ?? "";
  return { ...row, field: value, operator, value: "", days: "" };
}

function everyOperator(fields: readonly CriterionField[]) {
  const byValue = new Map<string, { value: string; label: string }>();
  for (const operator of fields.flatMap((field) => field.operators)) {
    if (!byValue.has(operator.value)) byValue.set(operator.value, operator);
  }
  return [...byValue.values()];
}
