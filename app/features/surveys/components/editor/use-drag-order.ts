import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";

/** Marks the handle of an item, which is focused again once the item has moved; lists lie within items of others. */
export const dragHandleMark = (what: string) => ({ "data-drag-handle": what });

/**
 * Reordering a list by dragging a handle: what is dragged takes the place of the item that the pointer is over, at
 * once. Gives what a handle needs, and what to say aloud.
 */
export function useDragOrder(
  /** What an item is called: "question". */
  what: string,
  list: RefObject<HTMLOListElement>,
  move: (from: number, to: number) => void,
  count: number,
) {
  const [moved, setMoved] = useState<{ from: number; to: number } | null>(null);
  const moveTo = (from: number, to: number) => {
    if (to < 0 || to >= count || to === from) return;
    move(from, to);
    setMoved({ from, to });
  };
  const latest = useRef(moveTo);
  latest.current = moveTo;
  // The browser takes the focus from an element that is put elsewhere.
  useEffect(() => {
    const handle = moved && list.current?.children[moved.to]?.querySelector(`[data-drag-handle="${what}"]`);
    if (handle instanceof HTMLElement) handle.focus({ preventScroll: true });
  }, [what, list, moved]);

  const onPointerDown = (index: number) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    let place = index;
    const stopping = new AbortController();
    const { signal } = stopping;
    // At the window, not the handle: what is put elsewhere loses the pointer too.
    const follow = ({ clientY }: globalThis.PointerEvent) => {
      const to = placeAt(list.current, clientY);
      if (to === null || to === place) return;
      latest.current(place, to);
      place = to;
    };
    window.addEventListener("pointermove", follow, { signal });
    for (const end of ["pointerup", "pointercancel"])
      window.addEventListener(end, () => stopping.abort(), { signal });
  };
  const name = what.charAt(0).toUpperCase() + what.slice(1);
  const said = moved ? `${name} ${moved.from + 1} is now ${what} ${moved.to + 1} of ${count}.` : "";
  return { said, moveTo, onPointerDown };
}

/** The place of the item that is nearest to a height on the screen. */
function placeAt(list: HTMLOListElement | null, y: number): number | null {
  let nearest: number | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const [index, item] of [...(list?.children ?? [])].entries()) {
    const { top, bottom } = item.getBoundingClientRect();
    const away = Math.max(top - y, y - bottom, 0);
    if (away < distance) [nearest, distance] = [index, away];
  }
  return nearest;
}
