import { Button } from "#app/components/button.tsx";
import { SelectField } from "#app/components/text-fields.tsx";
import { testOperators } from "../../../definition/condition.schema.ts";
import { operatorsFor } from "../../../form/condition-operators.ts";
import { fittingRow } from "../../../form/condition-rows.ts";
import { comparisonWords } from "../../../logic/condition-words.ts";
import type { PartProps } from "./condition-part.tsx";
import { testNumber } from "./condition-part.tsx";
import { ValueFields } from "./value-fields.tsx";

/** What one test looks at, how it compares, and with what. */
export function TestFields(props: PartProps & { field: string }) {
  const { node, name, rows, subjects, errors, errorName, field, onRow } = props;
  const { at } = node;
  // What was offered for something else does not count any more.
  const fitting = fittingRow(node.row);
  const subject = subjects.find(({ value }) => value === fitting.subject);
  const number = testNumber(rows, at);
  const gone =
    fitting.subject === "" || subject
      ? []
      : [{ value: fitting.subject, label: "Not there any more, or asked later" }];
  const operators = subject ? operatorsFor(subject.kind) : [];
  // The usual comparison is offered first, so that its values can be given at once without a script too.
  const row = fitting.is === "" ? { ...fitting, is: operators[0]?.is ?? "" } : fitting;
  const chosen = operators.find(({ is }) => is === row.is);
  const strange = row.is === "" || chosen ? [] : [{ value: row.is, label: wordsOf(row.is) }];
  const choose = (value: string) => {
    const kind = subjects.find((one) => one.value === value)?.kind;
    const is = kind ? (operatorsFor(kind)[0]?.is ?? "") : "";
    onRow(at, { subject: value, fits: value, is, values: [], words: "" });
  };
  return (
    <div className="grid items-start gap-2 sm:grid-cols-2">
      <input type="hidden" name={`${field}.fits`} value={fitting.subject} />
      <SelectField
        label={`Condition ${number} looks at`}
        name={`${field}.subject`}
        value={fitting.subject}
        blank="Choose"
        onChange={({ target }) => choose(target.value)}
        options={[...subjects.map(({ value, label }) => ({ value, label: shortened(label) })), ...gone]}
        error={errors[`${errorName}[${at}].subject`]}
      />
      <noscript>
        <Button
          look="secondary"
          size="small"
          name="intent"
          value={`condition:fit:${name}:${at}`}
          formNoValidate
        >
          Show how it can be compared
        </Button>
      </noscript>
      {fitting.subject !== "" && (
        <SelectField
          label={`Condition ${number} compares`}
          name={`${field}.is`}
          value={row.is}
          {...(chosen === undefined && { blank: "Choose" })}
          onChange={({ target }) => onRow(at, { ...row, is: target.value })}
          options={[...operators.map(({ is, words }) => ({ value: is, label: words })), ...strange]}
          error={errors[`${errorName}[${at}].is`]}
        />
      )}
      <ValueFields {...props} row={row} subject={subject} number={number} />
    </div>
  );
}

function shortened(label: string): string {
  return label.length > 90 ? `${label.slice(0, 90)}…` : label;
}

/** What a comparison is called that is not usual for what is looked at. */
function wordsOf(is: string): string {
  const known = testOperators.find((operator) => operator === is);
  return known === undefined ? is : comparisonWords(known);
}
