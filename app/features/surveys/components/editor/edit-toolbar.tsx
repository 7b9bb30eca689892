import { Button } from "#app/components/button.tsx";
import { useHydrated } from "#app/features/shell/use-hydrated.ts";
import { type SaveStatus, SaveStatusLine } from "./save-status.tsx";

interface EditToolbarProps {
  status: SaveStatus;
  canUndo: boolean;
  canRedo: boolean;
  undo: () => void;
  redo: () => void;
}

/** Back and on through one's edits, and whether they are saved; without a script there is neither. */
export function EditToolbar({ status, canUndo, canRedo, undo, redo }: EditToolbarProps) {
  if (!useHydrated()) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Button
        type="button"
        look="secondary"
        size="small"
        onClick={undo}
        disabled={!canUndo}
        aria-keyshortcuts="Control+Z"
      >
        Undo edit
      </Button>
      <Button
        type="button"
        look="secondary"
        size="small"
        onClick={redo}
        disabled={!canRedo}
        aria-keyshortcuts="Control+Shift+Z"
      >
        Redo edit
      </Button>
      <SaveStatusLine status={status} />
    </div>
  );
}
