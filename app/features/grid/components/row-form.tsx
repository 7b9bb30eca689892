import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { Panel } from "#app/components/panel.tsx";
import type { GridColumn } from "../grid-column.ts";
import type { EditResult } from "../grid-edit.schema.ts";
import { CellControl } from "./cell-editor.tsx";
import type { ShownRow } from "./data-grid.tsx";

const CONTROL = "min-h-10 w-full rounded-md border border-line-strong bg-surface px-3 py-2 text-ink";

/** One row as a form, for whoever prefers it or has no scripts. */
export function RowForm({
  columns,
  row,
  results,
  recordHref,
  backHref,
}: {
  columns: readonly GridColumn[];
  row: ShownRow;
  /** What became of its cells when it was posted. */
  results: readonly EditResult[];
  recordHref: string;
  backHref: string;
}) {
  const problems = new Map(
    results.flatMap(({ id, key, outcome, reason }) =>
      id === row.id && outcome !== "saved" ? [[key, reason]] : [],
    ),
  );
  return (
    <Panel as="section" className="mb-6">
      <h2 className="mb-3 font-semibold">
        Edit a row ·{" "}
        <Link className="link font-normal" to={recordHref}>
          open its page
        </Link>
      </h2>
      <Form method="post" className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <input type="hidden" name="do" value="row" />
        <input type="hidden" name="id" value={row.id} />
        <input type="hidden" name="revision" value={row.revision} />
        {columns.map((column, index) =>
          column.editable ? (
            <div key={column.key}>
              <input type="hidden" name={`before.${column.key}`} value={row.cells[index] ?? ""} />
              <Field
                name={`cells.${column.key}`}
                label={column.label}
                error={problems.get(column.key)}
                required={false}
              >
                {(control) => (
                  <CellControl
                    {...control}
                    column={column}
                    defaultValue={row.cells[index] ?? ""}
                    className={CONTROL}
                  />
                )}
              </Field>
            </div>
          ) : null,
        )}
        <div className="flex items-end gap-3">
          <Button>Save the row</Button>
          <Link className="link" to={backHref}>
            Close
          </Link>
        </div>
      </Form>
    </Panel>
  );
}
