import { Button } from "#app/components/button.tsx";
import { Panel } from "#app/components/panel.tsx";
import type { FailedEdit } from "./grid-edits.ts";

const MOST_SHOWN = 20;

/** Cells that were not saved: what stands there, what was written, and what to do. */
export function FailedEdits({
  failed,
  labelOf,
  onOverwrite,
  onForget,
}: {
  failed: ReadonlyMap<string, FailedEdit>;
  labelOf: (key: string) => string;
  onOverwrite: (edit: FailedEdit) => void;
  onForget: (key: string) => void;
}) {
  return (
    <div role="alert">
      {failed.size > 0 && (
        <Panel as="section" className="my-4">
          <h2 className="font-semibold text-danger">
            {failed.size === 1 ? "One cell was not saved" : `${failed.size} cells were not saved`}
          </h2>
          <ul className="mt-2 grid gap-3">
            {[...failed].slice(0, MOST_SHOWN).map(([key, edit]) => (
              <li key={key} className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
                <span>
                  {labelOf(edit.key)}: {edit.reason}.
                </span>
                {edit.outcome === "conflict" && (
                  <Button type="button" size="small" look="secondary" onClick={() => onOverwrite(edit)}>
                    Use “{edit.after || "nothing"}”
                  </Button>
                )}
                <Button type="button" size="small" look="quiet" onClick={() => onForget(key)}>
                  Keep what stands there
                </Button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}
