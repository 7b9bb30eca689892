import { Disclosure } from "#app/components/disclosure.tsx";
import { fieldId } from "#app/components/field-id.ts";
import { FieldError } from "#app/components/field-notes.tsx";
import { conditionSchema } from "../../../definition/condition.schema.ts";
import { type ConditionRow, conditionOf, treeOf } from "../../../form/condition-rows.ts";
import { type ConditionStep, editCondition, mayAdd } from "../../../form/condition-steps.ts";
import { conditionInWords } from "../../../logic/condition-words.ts";
import { useEditorLogic } from "../logic-context.tsx";
import { StepButton } from "../step-button.tsx";
import { ConditionPart, type PartProps } from "./condition-part.tsx";

interface ConditionEditorProps {
  /** Of its field, such as "questions.2.showIf". */
  name: string;
  rows: readonly ConditionRow[];
  onChange: (rows: ConditionRow[]) => void;
  /** Looks only at questions before this place. */
  before: number;
  /** How its sentence begins: "Show this question if". */
  lead: string;
  /** The sentence without a condition: "Always shown". */
  without: string;
  errors: Readonly<Record<string, string>>;
}

/**
 * A condition in groups of tests, folded behind its sentence while there is none. Every change is one of
 * form/condition-steps.ts, which the server makes too.
 */
export function ConditionEditor(props: ConditionEditorProps) {
  const { name, rows, onChange, before, lead, without, errors } = props;
  const { subjects, survey, attributeNames } = useEditorLogic();
  const errorName = bracketed(name);
  const error = errors[errorName];
  const wrong = Object.keys(errors).some((key) => key.startsWith(errorName));
  const step = (what: ConditionStep, at: number) => {
    const edited = editCondition(rows, what, at);
    onChange(edited);
    const open = edited.findLastIndex(({ join, subject }) => join === "" && subject === "");
    const focused = what === "drop" || open === -1 ? name : `${name}.${open}.subject`;
    // Once the new row is drawn.
    setTimeout(() => document.getElementById(fieldId(focused))?.focus(), 0);
  };
  const part: Omit<PartProps, "node" | "lead"> = {
    name,
    rows,
    errors,
    errorName,
    subjects: subjects.filter(({ place }) => place < before),
    onStep: step,
    onRow: (at, change) => onChange(rows.map((row, place) => (place === at ? { ...row, ...change } : row))),
  };
  const read = conditionSchema.safeParse(conditionOf(rows));
  const words = read.success ? conditionInWords(read.data, survey, attributeNames) : "…";
  const addFirst = rows.length === 0 || rows[0]?.join === "";
  return (
    <Disclosure summary={rows.length === 0 ? without : `${lead} ${words}`} open={rows.length > 0 || wrong}>
      <fieldset id={fieldId(name)} tabIndex={-1} className="grid gap-3 rounded-md bg-sunken p-3">
        <legend className="sr-only">{lead} …</legend>
        <FieldError id={`${fieldId(name)}-error`}>{error}</FieldError>
        {treeOf(rows).map((node) => (
          <ConditionPart key={node.at} {...part} node={node} lead={lead} />
        ))}
        {addFirst && (
          <div>
            <StepButton
              step={`condition:test:${name}:0`}
              disabled={!mayAdd(rows)}
              onStep={() => step("test", 0)}
            >
              {rows.length === 0 ? "Add a condition" : "Add another condition"}
            </StepButton>
          </div>
        )}
      </fieldset>
    </Disclosure>
  );
}

/** "questions.2.showIf" as errors name it: "questions[2].showIf". */
export function bracketed(name: string): string {
  return name.replace(/\.(\d+)/g, "[$1]");
}
