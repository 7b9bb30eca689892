import { type KeyboardEvent, type Ref, useEffect, useRef } from "react";
import type { GridColumn } from "../grid-column.ts";

type Control = HTMLInputElement & HTMLSelectElement;

const IN_CELL =
  "w-full min-w-24 rounded-sm border border-accent bg-surface px-2 py-1 text-ink text-sm focus:outline-2 focus:outline-accent";

/** The native control of a cell's type. */
export function CellControl({
  column,
  defaultValue,
  controlRef,
  className = IN_CELL,
  label,
  ...control
}: {
  column: GridColumn;
  defaultValue: string;
  controlRef?: Ref<Control>;
  className?: string;
  /** Read aloud where no label stands beside it. */
  label?: string;
  id?: string;
  name?: string;
}) {
  const { type, options } = column;
  const given = { ...control, className, defaultValue, ref: controlRef, "aria-label": label };
  if (type === "choice" || type === "boolean") {
    const offered = type === "boolean" ? ["yes", "no"] : options;
    return (
      <select {...given}>
        <option value="">(empty)</option>
        {/* A value that is no option any more stays until somebody chooses. */}
        {defaultValue !== "" && !offered.includes(defaultValue) && <option>{defaultValue}</option>}
        {offered.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    );
  }
  const kind = type === "date" || type === "email" ? type : "text";
  return <input {...given} type={kind} inputMode={type === "number" ? "decimal" : undefined} />;
}

/** Where the focus goes once a cell was edited. */
export type EndOfEdit = "down" | "up" | "right" | "left" | "stay";

/** A cell while it is edited: Enter and Tab keep what was typed and go on, Escape gives it up. */
export function CellEditor({
  column,
  text,
  onKeep,
  onCancel,
}: {
  column: GridColumn;
  /** What it begins with. */
  text: string;
  onKeep: (text: string, then: EndOfEdit) => void;
  onCancel: () => void;
}) {
  const control = useRef<Control>(null);
  const ended = useRef(false);
  useEffect(() => control.current?.focus(), []);
  const end = (act: () => void) => {
    if (ended.current) return;
    ended.current = true;
    act();
  };
  const keep = (then: EndOfEdit) => end(() => onKeep(control.current?.value ?? "", then));
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // While an input method composes a word, Enter ends the word and not the cell.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      keep(event.shiftKey ? "up" : "down");
    } else if (event.key === "Tab") {
      event.preventDefault();
      keep(event.shiftKey ? "left" : "right");
    } else if (event.key === "Escape") {
      event.preventDefault();
      end(onCancel);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the control inside
    <div onKeyDown={onKeyDown} onBlur={() => keep("stay")}>
      <CellControl column={column} defaultValue={text} controlRef={control} label={column.label} />
    </div>
  );
}
