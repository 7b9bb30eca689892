import type { UseFormRegister } from "react-hook-form";
import { Checkbox } from "#app/components/choices.tsx";
import { TextAreaField } from "#app/components/text-fields.tsx";
import { StepButton } from "#app/features/surveys/components/editor/step-button.tsx";
import { type LineStep, lineStep } from "../../editing/form-steps.ts";
import type { EditorForm, EditorLine } from "../../editing/persona-form.schema.ts";
import type { LineFacts } from "../../editing/shown-form.ts";
import { postedName } from "./posted-name.ts";

interface LineEditorProps {
  line: EditorLine;
  facts: LineFacts | undefined;
  /** Where it stands in the form: the section and the line in it. */
  at: { section: number; line: number };
  section: { key: string; title: string };
  /** Its number among the lines that stand, from 1, and how many those are. */
  number: number;
  count: number;
  error: string | undefined;
  focused: boolean;
  register: UseFormRegister<EditorForm>;
  onStep: (step: LineStep) => void;
}

/** One line of a persona as a field, with its place, its lock, and the button that takes it out. */
export function LineEditor(props: LineEditorProps) {
  const { line, facts, at, section, number, count, error, focused, register, onStep } = props;
  const name = (field: string) => postedName(at.section, at.line, field);
  const what = `${section.title}, line ${number}`;
  const step = (way: LineStep) => ({ step: lineStep(way, section.key, line.id), onStep: () => onStep(way) });
  const kept = (
    <>
      <input type="hidden" name={name("id")} value={line.id} />
      {line.added && <input type="hidden" name={name("added")} value="on" />}
      {line.removed && <input type="hidden" name={name("removed")} value="on" />}
    </>
  );
  if (line.removed) {
    return (
      <li className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        {kept}
        <input type="hidden" name={name("text")} value={line.text} />
        {line.locked && <input type="hidden" name={name("locked")} value="on" />}
        <span className="min-w-0 break-words">
          Removed: <s>{line.text === "" ? "an empty line" : line.text}</s>
        </span>
        <StepButton {...step("undo")} label={`Bring back: ${line.text}`}>
          Undo
        </StepButton>
      </li>
    );
  }
  return (
    <li className="grid gap-2">
      {kept}
      <TextAreaField
        label={`${section.title}: line ${number}, ${facts?.origin ?? "assumption"}`}
        hint={hintOf(facts)}
        rows={line.text.length > 160 ? 4 : 2}
        dir="auto"
        error={error}
        autoFocus={focused}
        {...register(`sections.${at.section}.lines.${at.line}.text`)}
        id={`line-${line.id}`}
        name={name("text")}
        defaultValue={line.text}
      />
      <div className="flex flex-wrap items-center gap-2">
        <StepButton {...step("up")} label={`Move up: ${what}`} disabled={number === 1}>
          Up
        </StepButton>
        <StepButton {...step("down")} label={`Move down: ${what}`} disabled={number === count}>
          Down
        </StepButton>
        <StepButton {...step("remove")} label={`Remove: ${what}`}>
          Remove
        </StepButton>
        <Checkbox
          className="ms-2 text-sm"
          label={
            <>
              Stays as it is when redrafted<span className="sr-only">: {what}</span>
            </>
          }
          {...register(`sections.${at.section}.lines.${at.line}.locked`)}
          id={`locked-${line.id}`}
          name={name("locked")}
          defaultChecked={line.locked}
        />
      </div>
    </li>
  );
}

function hintOf(facts: LineFacts | undefined): string | undefined {
  if (facts === undefined) return "An assumption until customers confirm it.";
  if (facts.said !== null) return `As the customer said it: “${facts.said}”`;
  return facts.editedBy === null ? undefined : `Last edited by ${facts.editedBy}.`;
}
