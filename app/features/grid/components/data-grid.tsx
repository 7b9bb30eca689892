import { Link } from "@remix-run/react";
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { createCsvReader } from "#app/features/imports/rows/csv-reader.ts";
import type { GridColumn } from "../grid-column.ts";
import type { CellEdit } from "../grid-edit.schema.ts";
import type { EndOfEdit } from "./cell-editor.tsx";
import { GridCell } from "./grid-cell.tsx";
import { cellKey, type FailedEdit } from "./grid-edits.ts";
import { beginsTyping, type Place, placeAfter } from "./grid-keys.ts";

export interface ShownRow {
  id: string;
  revision: string;
  cells: readonly string[];
}

interface DataGridProps {
  caption: string;
  /** The row of names, from GridHead. */
  head: ReactNode;
  columns: readonly GridColumn[];
  rows: readonly ShownRow[];
  /** Whether there are rows before or after these. */
  isPart: boolean;
  mayEdit: boolean;
  rowHref: (id: string) => string;
  pending: ReadonlyMap<string, string>;
  failed: ReadonlyMap<string, FailedEdit>;
  onEdit: (edits: CellEdit[]) => void;
  onUndo: (what: "undo" | "redo") => void;
  /** Rows of the clipboard for which there are no rows here. */
  onOverflow: (rows: number) => void;
}

/** A table that is walked through and edited is a grid; its rows and cells keep their native elements. */
const gridRole = (mayEdit: boolean) => ({ role: "grid", "aria-readonly": mayEdit ? undefined : true });
const STEPS: Readonly<Record<EndOfEdit, readonly [down: number, right: number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  stay: [0, 0],
};

/** Rows and columns that are walked through by the arrow keys and edited in place; without scripts a plain table. */
export function DataGrid(props: DataGridProps) {
  const { columns, rows, mayEdit, pending, failed, onEdit } = props;
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<{ at: Place; text: string } | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const size = { rows: rows.length, columns: columns.length + 1 };

  const textAt = ({ row, column }: Place): string => {
    const [record, field] = [rows[row], columns[column - 1]];
    if (!record || !field) return "";
    const key = cellKey(record.id, field.key);
    return pending.get(key) ?? failed.get(key)?.after ?? record.cells[column - 1] ?? "";
  };
  const go = (to: Place) => {
    setPlace(to);
    // The cell may just come back from being edited.
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLElement>(`[data-cell="${to.row},${to.column}"]`)?.focus(),
    );
  };
  const isEditable = ({ column }: Place) => mayEdit && columns[column - 1]?.editable === true;
  const editsAt = ({ row, column }: Place, after: string): CellEdit[] => {
    const [record, field] = [rows[row], columns[column - 1]];
    if (!record || !field || !isEditable({ row, column }) || after === textAt({ row, column })) return [];
    const before = record.cells[column - 1] ?? "";
    return [{ id: record.id, revision: record.revision, key: field.key, before, after }];
  };
  const edit = (edits: CellEdit[]) => {
    if (edits.length > 0) onEdit(edits);
  };
  const keep = (at: Place, text: string, then: EndOfEdit) => {
    setEditing(null);
    edit(editsAt(at, text));
    if (then === "stay") return;
    const [down, right] = STEPS[then];
    const row = Math.min(Math.max(at.row + down, 0), size.rows - 1);
    go({ row, column: Math.min(Math.max(at.column + right, 0), size.columns - 1) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing) return;
    const key = event.key.toLowerCase();
    const moved = placeAfter(event, place, size);
    if (moved) go(moved);
    else if ((event.ctrlKey || event.metaKey) && mayEdit && (key === "z" || key === "y"))
      props.onUndo(key === "y" || event.shiftKey ? "redo" : "undo");
    else if (!isEditable(place)) return;
    else if (event.key === "Enter" || event.key === "F2") setEditing({ at: place, text: textAt(place) });
    else if (event.key === "Delete" || event.key === "Backspace") edit(editsAt(place, ""));
    else if (beginsTyping(event)) setEditing({ at: place, text: event.key });
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editing || !mayEdit || place.column === 0) return;
    event.preventDefault();
    const reader = createCsvReader({ delimiter: "\t" });
    const pasted = [...reader.push(event.clipboardData.getData("text/plain")), ...reader.end()];
    const edits = pasted.flatMap(({ cells }, down) =>
      cells.flatMap((text, right) => editsAt({ row: place.row + down, column: place.column + right }, text)),
    );
    edit(edits);
    props.onOverflow(Math.max(0, place.row + pasted.length - rows.length));
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing || place.column === 0) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", textAt(place));
  };
  const isAt = (row: number, column: number) => place.row === row && place.column === column;
  return (
    <div className="max-h-[75vh] overflow-auto rounded-lg border border-line">
      <table
        ref={table}
        {...gridRole(mayEdit)}
        aria-rowcount={props.isPart ? -1 : rows.length + 1}
        className="border-collapse text-sm"
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onCopy={onCopy}
      >
        <caption className="sr-only">{props.caption}</caption>
        {props.head}
        <tbody>
          {rows.map(({ id }, row) => (
            <tr key={id} className="border-t border-line">
              <th scope="row" className="sticky start-0 bg-paper p-2 text-start font-normal">
                <Link
                  className="link"
                  to={props.rowHref(id)}
                  data-cell={`${row},0`}
                  tabIndex={isAt(row, 0) ? 0 : -1}
                  onFocus={() => setPlace({ row, column: 0 })}
                  aria-label={`${mayEdit ? "Edit" : "Open"} row ${row + 1}`}
                >
                  {row + 1}
                </Link>
              </th>
              {columns.map((column, index) => {
                const at = { row, column: index + 1 };
                const key = cellKey(id, column.key);
                const isOpen = editing?.at.row === row && editing.at.column === at.column;
                return (
                  <GridCell
                    key={column.key}
                    at={at}
                    column={column}
                    text={textAt(at)}
                    editing={isOpen ? editing.text : null}
                    isStop={isAt(row, at.column)}
                    state={failed.has(key) ? "failed" : pending.has(key) ? "saving" : "saved"}
                    onFocus={() => setPlace(at)}
                    onOpen={() => isEditable(at) && setEditing({ at, text: textAt(at) })}
                    onKeep={(text, then) => keep(at, text, then)}
                    onCancel={() => {
                      setEditing(null);
                      go(at);
                    }}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
