import type { GridColumn } from "../grid-column.ts";
import { CellEditor, type EndOfEdit } from "./cell-editor.tsx";
import type { Place } from "./grid-keys.ts";

const cellRole = (isEditable: boolean) => ({
  role: "gridcell",
  "aria-readonly": isEditable ? undefined : true,
});

/** One cell: its text, or its control while it is edited. */
export function GridCell({
  at,
  column,
  text,
  editing,
  isStop,
  state,
  onFocus,
  onOpen,
  onKeep,
  onCancel,
}: {
  at: Place;
  column: GridColumn;
  text: string;
  /** What its control begins with; null while it is not edited. */
  editing: string | null;
  /** The one cell at which Tab stops. */
  isStop: boolean;
  state: "saved" | "saving" | "failed";
  onFocus: () => void;
  onOpen: () => void;
  onKeep: (text: string, then: EndOfEdit) => void;
  onCancel: () => void;
}) {
  const look = { saved: "", saving: "text-ink-soft", failed: "bg-danger-soft text-danger" }[state];
  return (
    <td
      {...cellRole(column.editable)}
      data-cell={`${at.row},${at.column}`}
      tabIndex={editing !== null ? undefined : isStop ? 0 : -1}
      aria-invalid={state === "failed" ? true : undefined}
      onFocus={(event) => event.target === event.currentTarget && onFocus()}
      onDoubleClick={onOpen}
      title={text.length > 40 ? text : undefined}
      className={`max-w-72 truncate border-s border-line p-2 -outline-offset-2 focus:outline-2 focus:outline-accent ${look}`}
    >
      {editing === null ? (
        text
      ) : (
        <CellEditor column={column} text={editing} onKeep={onKeep} onCancel={onCancel} />
      )}
    </td>
  );
}
