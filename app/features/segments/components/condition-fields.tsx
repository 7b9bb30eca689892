import { Button } from "#app/components/button.tsx";
import { SelectField, TextField } from "#app/components/text-fields.tsx";
import { fieldsOf, type RowFields } from "../rules/rule-menu.ts";
import type { RowPart } from "../rules/rule-rows.ts";
import { rowField } from "../segment-form.ts";
import { RowButtons } from "./row-buttons.tsx";
import type { RuleEditing } from "./rule-editing.ts";
import { RowMarks } from "./rule-fields.tsx";

/**
 * One condition: what it is about, how it compares, with what. Each choice decides what is asked next; without
 * JavaScript a button asks the server for it.
 */
export function ConditionFields({ at, editing }: { at: number; editing: RuleEditing }) {
  const { menu, rows, errors, focus, onChange } = editing;
  const row = rows[at];
  if (row === undefined) return null;
  const fields = fieldsOf(menu, row);
  const field = (part: RowPart) => ({
    name: rowField(at, part),
    required: undefined,
    error: errors[rowField(at, part)],
    ...(onChange
      ? {
          value: row[part],
          onChange: (event: { target: { value: string } }) => onChange(at, part, event.target.value),
        }
      : { defaultValue: row[part] }),
  });
  return (
    <fieldset className="flex flex-wrap items-end gap-3 border-t border-line pt-3">
      <legend className="sr-only">Condition at line {at + 1}</legend>
      <RowMarks at={at} row={row} />
      <SelectField
        className="w-full sm:w-56"
        label="About"
        blank="Choose"
        options={menu.map(({ about, label }) => ({ value: about, label }))}
        // Only where a person has just asked for this row.
        autoFocus={focus === at}
        {...field("about")}
      />
      {fields.kind?.subjectLabel && (
        <SelectField
          className="w-full sm:w-64"
          label={fields.kind.subjectLabel}
          blank="Choose"
          options={fields.subjects}
          {...field("subject")}
        />
      )}
      {fields.operators.length > 0 && (
        <SelectField
          className="w-full sm:w-56"
          label="How"
          options={fields.operators}
          {...field("operator")}
        />
      )}
      <ValueField fields={fields} row={row.value} field={field("value")} />
      {fields.days !== "none" && (
        <TextField
          className="w-full sm:w-36"
          label={fields.days === "optional" ? "In the last … days" : "Days"}
          inputMode="numeric"
          {...field("days")}
          {...(fields.days === "optional" ? { required: false } : {})}
        />
      )}
      {fields.since && (
        <TextField
          className="w-full sm:w-44"
          type="date"
          label="Since"
          {...field("since")}
          required={false}
        />
      )}
      {!onChange && fields.operators.length === 0 && (
        <Button look="secondary" name="intent" value="count">
          Show what comes next
        </Button>
      )}
      <RowButtons at={at} editing={editing} />
    </fieldset>
  );
}

function ValueField({
  fields: { value },
  row,
  field,
}: {
  fields: RowFields;
  row: string;
  field: { name: string; error: string | undefined };
}) {
  const label = value.unit === "" ? "Value" : `Value (${value.unit})`;
  switch (value.kind) {
    case "none":
      return null;
    case "choice": {
      // A value that is no choice any more stays in view until another is chosen.
      const isGone = row !== "" && !value.options.some((option) => option.value === row);
      const options = isGone ? [...value.options, { value: row, label: `${row} (gone)` }] : value.options;
      return (
        <SelectField className="w-full sm:w-48" label={label} blank="Choose" options={options} {...field} />
      );
    }
    default:
      return (
        <TextField
          className="w-full sm:w-48"
          label={label}
          type={value.kind === "date" ? "date" : "text"}
          inputMode={value.kind === "number" ? "decimal" : undefined}
          {...field}
        />
      );
  }
}
