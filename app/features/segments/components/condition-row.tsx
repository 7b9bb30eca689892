import { Button } from "#app/components/button.tsx";
import { SelectField, TextField } from "#app/components/text-fields.tsx";
import type { RuleField } from "../rule-fields.ts";
import type { ConditionRow } from "../segment-form.ts";

/**
 * One condition: what it is about, how it compares, with what. Without JavaScript every operator is offered and the
 * server says what does not fit; in the browser only what the chosen field takes is shown.
 */
export function ConditionFields({
  index,
  row,
  fields,
  error,
  onChange,
  onRemove,
}: {
  index: number;
  row: ConditionRow;
  fields: readonly RuleField[];
  error: string | undefined;
  /** Present once the browser runs the form. */
  onChange?: (row: ConditionRow) => void;
  onRemove?: () => void;
}) {
  const name = (part: keyof ConditionRow) => `conditions[${index}].${part}`;
  const field = fields.find((candidate) => candidate.field === row.field);
  const live = onChange !== undefined;
  const operators = live && field ? field.operators : allOperators(fields);
  const showsValue = !live || (field?.takesValue ?? true);
  const showsDays = !live || (field?.takesDays ?? false);
  const bind = (part: keyof ConditionRow) =>
    onChange
      ? {
          value: row[part],
          onChange: (event: { target: { value: string } }) =>
            onChange(changed(row, part, event.target.value, fields)),
        }
      : { defaultValue: row[part] };
  return (
    <fieldset className="flex flex-wrap items-end gap-3 border-t border-line pt-3">
      <legend className="sr-only">Condition {index + 1}</legend>
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
        className="w-full sm:w-48"
        name={name("operator")}
        label="How"
        required={undefined}
        options={operators}
        {...bind("operator")}
      />
      {showsValue &&
        (live && field && field.options.length > 0 ? (
          <SelectField
            className="w-full sm:w-48"
            name={name("value")}
            label="Value"
            blank="Choose"
            required={undefined}
            error={error}
            options={field.options.map((value) => ({ value, label: value }))}
            {...bind("value")}
          />
        ) : (
          <TextField
            className="w-full sm:w-48"
            name={name("value")}
            label={live && field?.unit ? `Value (${field.unit})` : "Value"}
            required={undefined}
            error={error}
            {...bind("value")}
          />
        ))}
      {showsDays && (
        <TextField
          className="w-full sm:w-32"
          name={name("days")}
          label="Days"
          inputMode="numeric"
          required={undefined}
          error={showsValue ? undefined : error}
          {...bind("days")}
        />
      )}
      <Button
        look="quiet"
        size="small"
        type={onRemove ? "button" : "submit"}
        name="remove"
        value={String(index)}
        onClick={onRemove}
        aria-label={`Remove condition ${index + 1}`}
      >
        Remove
      </Button>
    </fieldset>
  );
}

/** A field that is chosen anew starts with its first operator and no value. */
function changed(
  row: ConditionRow,
  part: keyof ConditionRow,
  value: string,
  fields: readonly RuleField[],
): ConditionRow {
  if (part !== "field") return { ...row, [part]: value };
  const operator = fields.find((field) => field.field === value)?.operators[0]?.value ?? "";
  return { field: value, operator, value: "", days: "" };
}

/** Every operator once, in the words of the first field that has it: "is at least" fits more than "happened at least". */
function allOperators(fields: readonly RuleField[]) {
  const byValue = new Map<string, { value: string; label: string }>();
  for (const operator of fields.flatMap((field) => field.operators)) {
    if (!byValue.has(operator.value)) byValue.set(operator.value, operator);
  }
  return [...byValue.values()];
}
