import { fieldId } from "#app/components/field-id.ts";
import { FieldError } from "#app/components/field-notes.tsx";
import { Select } from "#app/components/inputs.tsx";
import type { ConditionNode, ConditionRow } from "../../../form/condition-rows.ts";
import { type ConditionStep, mayAdd, mayNest } from "../../../form/condition-steps.ts";
import type { ConditionSubject } from "../../../form/condition-subjects.ts";
import { StepButton } from "../step-button.tsx";
import { TestFields } from "./test-fields.tsx";

export interface PartProps {
  node: ConditionNode;
  lead: string;
  name: string;
  rows: readonly ConditionRow[];
  subjects: readonly ConditionSubject[];
  errors: Readonly<Record<string, string>>;
  /** As `name`, the way errors are named. */
  errorName: string;
  onStep: (step: ConditionStep, at: number) => void;
  onRow: (at: number, change: Partial<ConditionRow>) => void;
}

/** A test, or a group with all that stands in it. */
export function ConditionPart(props: PartProps) {
  const { node, name, rows, onStep } = props;
  const { at, row } = node;
  const field = `${name}.${at}`;
  if (row.join !== "") return <ConditionGroup {...props} />;
  return (
    <div className="grid gap-2 rounded-md border border-line bg-surface p-3">
      <input type="hidden" name={`${field}.level`} value={row.level} />
      <TestFields {...props} field={field} />
      <div>
        <StepButton
          step={`condition:drop:${name}:${at}`}
          label={`Remove condition ${testNumber(rows, at)}`}
          onStep={() => onStep("drop", at)}
        >
          Remove
        </StepButton>
      </div>
    </div>
  );
}

function ConditionGroup(props: PartProps) {
  const { node, name, rows, lead, errors, errorName, onStep, onRow } = props;
  const { at, row, parts } = node;
  const field = `${name}.${at}`;
  const error = errors[`${errorName}[${at}].join`];
  const outermost = row.level === 0;
  return (
    <fieldset className={outermost ? "grid gap-3" : "grid gap-3 border-s-4 border-line-strong ps-3"}>
      <legend className="sr-only">{outermost ? "Conditions" : "Group of conditions"}</legend>
      <input type="hidden" name={`${field}.level`} value={row.level} />
      <FieldError id={`${fieldId(`${field}.join`)}-error`}>{error}</FieldError>
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={fieldId(`${field}.join`)}>{outermost ? lead : "Of this group"}</label>
        <Select
          className="w-auto"
          id={fieldId(`${field}.join`)}
          name={`${field}.join`}
          value={row.join}
          onChange={({ target }) => onRow(at, { join: target.value === "any" ? "any" : "all" })}
          options={[
            { value: "all", label: "all of these hold" },
            { value: "any", label: "any of these holds" },
          ]}
        />
      </div>
      {parts.map((part) => (
        <ConditionPart key={part.at} {...props} node={part} />
      ))}
      <div className="flex flex-wrap gap-2">
        <StepButton
          step={`condition:test:${name}:${at}`}
          disabled={!mayAdd(rows)}
          onStep={() => onStep("test", at)}
        >
          {outermost ? "Add another condition" : "Add to this group"}
        </StepButton>
        {mayNest(row) && (
          <StepButton
            step={`condition:group:${name}:${at}`}
            disabled={!mayAdd(rows)}
            onStep={() => onStep("group", at)}
          >
            {outermost ? "Add a group" : "Add a group in here"}
          </StepButton>
        )}
        <StepButton step={`condition:drop:${name}:${at}`} onStep={() => onStep("drop", at)}>
          {outermost ? "Remove all" : "Remove this group"}
        </StepButton>
      </div>
    </fieldset>
  );
}

/** The how manieth test of its condition a row is, from 1. */
export function testNumber(rows: readonly ConditionRow[], at: number): number {
  return rows.slice(0, at + 1).filter(({ join }) => join === "").length;
}
