import { type Control, type UseFormGetValues, type UseFormRegister, useFieldArray } from "react-hook-form";
import { StepButton } from "#app/features/surveys/components/editor/step-button.tsx";
import { emptyLine, type LineStep, lineStep, neighbour } from "../../editing/form-steps.ts";
import type { EditorForm } from "../../editing/persona-form.schema.ts";
import type { LineFacts } from "../../editing/shown-form.ts";
import { sectionTitles } from "../../persona.schema.ts";
import { LineEditor } from "./line-editor.tsx";
import { postedName } from "./posted-name.ts";

interface SectionEditorProps {
  /** Where the section stands in the form. */
  index: number;
  section: EditorForm["sections"][number]["section"];
  control: Control<EditorForm>;
  register: UseFormRegister<EditorForm>;
  getValues: UseFormGetValues<EditorForm>;
  facts: ReadonlyMap<string, LineFacts>;
  errors: Readonly<Record<string, string>>;
  focus: string | null;
  /** Says what was done aloud, and puts the focus on what can be done next. */
  onDone: (words: string, focus: string) => void;
}

/** The lines of one section: written, moved, locked, removed, brought back and added. */
export function SectionEditor(props: SectionEditorProps) {
  const { index, section, control, register, getValues, facts, errors, focus, onDone } = props;
  const name = `sections.${index}.lines` as const;
  const { fields, move, update, append } = useFieldArray({ control, name, keyName: "fieldKey" });
  const title = sectionTitles[section];
  const standing = fields.filter((line) => !line.removed);

  const onStep = (at: number) => (step: LineStep) => {
    // Asked for at the press: what is typed is in the form, and drawn anew only by a step.
    const lines = getValues(name);
    const line = lines[at];
    if (line === undefined) return;
    const button = (way: LineStep) => `button[value="${lineStep(way, section, line.id)}"]`;
    if (step === "remove" || step === "undo") {
      update(at, { ...line, removed: step === "remove" });
      const done = step === "remove" ? "Removed. Undo brings it back." : "Brought back.";
      return onDone(done, step === "remove" ? button("undo") : `[id="line-${line.id}"]`);
    }
    const to = neighbour(lines, at, step);
    if (to === null) return;
    move(at, to);
    const place = standing.findIndex(({ id }) => id === line.id) + (step === "up" ? 0 : 2);
    const atEnd = step === "up" ? place === 1 : place === standing.length;
    const next = atEnd ? button(step === "up" ? "down" : "up") : button(step);
    onDone(`Moved to place ${place} of ${standing.length} in ${title}.`, next);
  };
  const add = () => {
    const line = emptyLine();
    append(line, { shouldFocus: false });
    onDone(`A line was added to ${title}.`, `[id="line-${line.id}"]`);
  };
  let number = 0;
  return (
    <fieldset className="min-w-0 max-w-reading border-t border-ink pt-2">
      <legend className="float-start w-full pt-2 text-lg font-semibold">{title}</legend>
      <input type="hidden" name={`sections[${index}].section`} value={section} />
      <ol className="clear-both grid gap-6">
        {fields.map((line, at) => {
          if (!line.removed) number += 1;
          return (
            <LineEditor
              key={line.id}
              line={line}
              facts={facts.get(line.id)}
              at={{ section: index, line: at }}
              section={{ key: section, title }}
              number={number}
              count={standing.length}
              error={errors[postedName(index, at, "text")]}
              focused={focus === line.id}
              register={register}
              onStep={onStep(at)}
            />
          );
        })}
      </ol>
      {section === "quotes" ? (
        <p className="mt-3 text-sm text-ink-soft">
          Quotes come from what customers said: they can be shortened, moved and removed, but not written.
        </p>
      ) : (
        <p className="mt-3">
          <StepButton step={`add:${section}:`} label={`Add a line: ${title}`} onStep={add}>
            Add a line
          </StepButton>
        </p>
      )}
    </fieldset>
  );
}
