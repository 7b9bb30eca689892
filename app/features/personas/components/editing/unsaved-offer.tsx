import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import type { UnsavedCopy } from "./unsaved-copy.ts";

/** Words that this tab kept when the form was left without saving. */
export function UnsavedOffer({
  copy,
  onTake,
  onDrop,
}: {
  copy: UnsavedCopy | null;
  onTake: () => void;
  onDrop: () => void;
}) {
  if (copy === null) return null;
  return (
    <div
      role="status"
      className="flex max-w-reading flex-wrap items-center gap-3 rounded-md border border-line-strong p-4"
    >
      <p className="w-full">
        What you typed here on <DateText iso={copy.at} time /> was not saved. This tab has kept it.
      </p>
      <Button type="button" look="secondary" onClick={onTake}>
        Put it back into the form
      </Button>
      <Button type="button" look="quiet" onClick={onDrop}>
        Let it go
      </Button>
    </div>
  );
}
