import { Form } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { GridKind } from "../grid-column.ts";

/** Undo and its counterpart, and the files. */
export function GridActions({
  kind,
  undoable: { undo, redo },
  mayEdit,
  isSaving,
  file,
}: {
  kind: GridKind;
  undoable: { undo: string | null; redo: string | null };
  mayEdit: boolean;
  isSaving: boolean;
  /** What the files hold. */
  file: { search: string; columns: string };
}) {
  return (
    <div className="mb-4 flex flex-wrap items-center gap-3">
      {mayEdit && (
        <Form method="post" className="flex flex-wrap gap-2">
          {undo !== null && (
            <Button look="secondary" size="small" name="do" value="undo">
              Undo: {undo}
            </Button>
          )}
          {redo !== null && (
            <Button look="secondary" size="small" name="do" value="redo">
              Do again: {redo}
            </Button>
          )}
        </Form>
      )}
      <LinkButton look="quiet" size="small" reloadDocument to={paths.gridFile(kind, { ...file, as: "xlsx" })}>
        Excel workbook
      </LinkButton>
      <LinkButton look="quiet" size="small" reloadDocument to={paths.gridFile(kind, { ...file, as: "csv" })}>
        CSV file
      </LinkButton>
      <output className="text-ink-soft text-sm">{isSaving ? "Saving" : ""}</output>
    </div>
  );
}
