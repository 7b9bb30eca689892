import { GripVertical } from "lucide-react";
import type { KeyboardEvent, PointerEvent } from "react";
import { useHydrated } from "#app/features/shell/use-hydrated.ts";
import { dragHandleMark } from "./use-drag-order.ts";

/** Drags an item to another place; its arrow keys move it too. Without a script the buttons beside it do. */
export function DragHandle({
  what,
  number,
  onPointerDown,
  onMove,
}: {
  /** What it moves: "question". */
  what: string;
  /** Of the item, 1 for the first. */
  number: number;
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  /** By so many places. */
  onMove: (by: number) => void;
}) {
  if (!useHydrated()) return null;
  const moveByKey = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    // A question around it has keys for moving, too.
    event.stopPropagation();
    onMove(by);
  };
  return (
    <button
      type="button"
      {...dragHandleMark(what)}
      onPointerDown={onPointerDown}
      onKeyDown={moveByKey}
      aria-label={`Drag ${what} ${number}, or move it with the arrow keys`}
      className="grid size-8 flex-none cursor-grab touch-none place-items-center rounded-md border border-line-strong bg-surface text-ink-soft active:cursor-grabbing"
    >
      <GripVertical aria-hidden="true" className="size-4" />
    </button>
  );
}
