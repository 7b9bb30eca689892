import { Checkbox } from "#app/components/choices.tsx";
import { fieldId } from "#app/components/field-id.ts";
import { FieldError } from "#app/components/field-notes.tsx";
import { TextAreaField, TextField } from "#app/components/text-fields.tsx";
import { inputFor, takesValues } from "../../../form/condition-operators.ts";
import { type ConditionRow, valuesOf } from "../../../form/condition-rows.ts";
import type { ConditionSubject } from "../../../form/condition-subjects.ts";
import type { PartProps } from "./condition-part.tsx";

type ValueProps = PartProps & {
  field: string;
  row: ConditionRow;
  subject: ConditionSubject | undefined;
  number: number;
};

/** The values of a test, as fits what it looks at: boxes, a number, a day, or lines of text. */
export function ValueFields(props: ValueProps) {
  const { node, field, row, subject, number, errors, errorName, onRow } = props;
  const { at } = node;
  if (row.subject === "" || !takesValues(row.is)) return null;
  const input = subject ? inputFor(subject.kind, row.is) : "lines";
  if (subject && input === "boxes") return <ValueBoxes {...props} subject={subject} />;
  const shared = {
    label: `Condition ${number}: value`,
    name: `${field}.words`,
    error: errors[`${errorName}[${at}].values`],
    value: row.words === "" ? row.values.join("\n") : row.words,
    className: "sm:col-span-2",
  };
  const type = (words: string) => onRow(at, { ...row, words, values: [] });
  if (input === "lines" || valuesOf(row).length > 1) {
    return (
      <TextAreaField
        {...shared}
        hint="One a line; any of them counts. Upper and lower case make no difference."
        rows={2}
        onChange={({ target }) => type(target.value)}
      />
    );
  }
  return input === "date" ? (
    <TextField {...shared} type="date" onChange={({ target }) => type(target.value)} />
  ) : (
    <TextField {...shared} inputMode="decimal" onChange={({ target }) => type(target.value)} />
  );
}

function ValueBoxes({
  node,
  field,
  row,
  subject,
  number,
  errors,
  errorName,
  onRow,
}: ValueProps & { subject: ConditionSubject }) {
  const name = `${field}.values`;
  const error = errors[`${errorName}[${node.at}].values`];
  const ticked = valuesOf(row);
  const known = new Set(subject.choices.map(({ value }) => value));
  const gone = ticked
    .filter((value) => !known.has(value))
    .map((value) => ({ value, label: `${value} (not there any more)` }));
  const tick = (value: string, on: boolean) =>
    onRow(node.at, {
      ...row,
      words: "",
      values: on ? [...ticked, value] : ticked.filter((one) => one !== value),
    });
  return (
    <fieldset id={fieldId(name)} className="sm:col-span-2">
      <legend className="mb-1 font-semibold">
        {row.is === "all-of" ? `Condition ${number}: all of these` : `Condition ${number}: any of these`}
      </legend>
      <FieldError id={`${fieldId(name)}-error`}>{error}</FieldError>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {[...subject.choices, ...gone].map(({ value, label }) => (
          <Checkbox
            key={value}
            name={name}
            value={value}
            label={label}
            checked={ticked.includes(value)}
            onChange={({ target }) => tick(value, target.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
