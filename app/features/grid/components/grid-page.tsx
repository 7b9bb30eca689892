import { useState } from "react";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { GridColumn, GridKind } from "../grid-column.ts";
import { type GridQuery, gridQuery, gridSorts } from "../grid-query.ts";
import { gridWords } from "../grid-words.ts";
import { DataGrid, type ShownRow } from "./data-grid.tsx";
import { FailedEdits } from "./failed-edits.tsx";
import { GridActions } from "./grid-actions.tsx";
import { type GridAnswer, useGridEdits } from "./grid-edits.ts";
import { GridHead } from "./grid-head.tsx";
import { GridOptions } from "./grid-options.tsx";
import { RowForm } from "./row-form.tsx";

interface Loaded {
  kind: GridKind;
  query: GridQuery;
  columns: GridColumn[];
  undoable: { undo: string | null; redo: string | null };
  allColumns: { key: string; label: string }[];
  rows: ShownRow[];
  next: string | null;
  edited: ShownRow | null;
}

/** The page of a grid: its table, undo, and the ways in and out. */
export function GridPage({
  loaded,
  answer,
  mayEdit,
}: {
  loaded: Loaded;
  /** What the page itself posted, where no script did. */
  answer: GridAnswer | undefined;
  mayEdit: boolean;
}) {
  const { kind, query, columns, undoable, allColumns, rows, next, edited } = loaded;
  const { title, list, page } = gridWords[kind];
  const edits = useGridEdits();
  const [overflow, setOverflow] = useState(0);
  const address = (change: Partial<GridQuery>) =>
    paths.grid(kind, gridQuery({ ...query, row: null, ...change }));
  return (
    <>
      <PageHeader
        title={`${title} as a grid`}
        lead="Arrow keys walk, Enter edits, Escape gives up, Control and Z undoes. Several people can edit at once."
        crumbs={[{ label: title, to: list }]}
        action={mayEdit && <LinkButton to={paths.pasteRows(kind)}>Paste rows</LinkButton>}
      />
      <GridOptions query={query} allColumns={allColumns} chosen={columns.map(({ key }) => key)} />
      <GridActions
        kind={kind}
        undoable={undoable}
        mayEdit={mayEdit}
        isSaving={edits.isSaving}
        file={{ search: query.search, columns: query.columns.join(",") }}
      />
      <FormMessage tone="note" className="mb-4">
        {edits.message || answer?.message}
      </FormMessage>
      <FormMessage tone="note" className="mb-4">
        {overflow > 0 &&
          `${formatNoun(overflow, "row", "rows")} of the clipboard had no row here. Use “Paste rows” to add new ones.`}
      </FormMessage>
      <FailedEdits
        failed={edits.failed}
        labelOf={(key) => allColumns.find((column) => column.key === key)?.label ?? key}
        onOverwrite={({ id, revision, key, text, after }) =>
          edits.add([{ id, revision, key, before: text, after }])
        }
        onForget={edits.forget}
      />
      {edited && mayEdit && (
        <RowForm
          key={edited.revision}
          columns={columns}
          row={edited}
          results={answer?.results ?? []}
          recordHref={page(edited.id)}
          backHref={address({})}
        />
      )}
      {rows.length === 0 ? (
        <EmptyState
          title={query.search === "" ? "Nothing here yet" : "Nothing matches"}
          action={mayEdit && <LinkButton to={paths.pasteRows(kind)}>Paste the first 20 rows</LinkButton>}
        >
          Copy some rows of a spreadsheet, with their heading, and paste them: twenty are enough to begin.
        </EmptyState>
      ) : (
        <DataGrid
          key={`${query.after} ${query.sort} ${query.direction} ${query.search}`}
          caption={`${title}, one a row`}
          head={
            <GridHead
              columns={columns}
              sort={{ key: query.sort, direction: query.direction }}
              sortable={kind === "customer" ? gridSorts : ["name", "externalId"]}
              sortHref={({ key, direction }) =>
                address({ sort: gridSorts.find((one) => one === key) ?? "name", direction, after: null })
              }
            />
          }
          columns={columns}
          rows={rows}
          isPart={next !== null || query.after !== null}
          mayEdit={mayEdit}
          rowHref={(id) => (mayEdit ? address({ row: id }) : page(id))}
          pending={edits.pending}
          failed={edits.failed}
          onEdit={edits.add}
          onUndo={edits.act}
          onOverflow={setOverflow}
        />
      )}
      <Pager
        previous={query.after === null ? null : address({ after: null })}
        next={next && address({ after: next })}
        shown={rows.length}
      />
    </>
  );
}
