import { useEffect, useRef } from "react";

interface KeyActions {
  onPalette: () => void;
  onKeys: () => void;
}

/**
 * The keys that work on every page: Ctrl or Cmd K opens the palette, ? the list of keys,
 * / goes to the page's search field, j and k walk through its lists. Never while someone is typing.
 */
export function useListKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        latest.current.onPalette();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "?") latest.current.onKeys();
      else if (event.key === "/") focusSearch(event);
      else if (event.key === "j" || event.key === "k") walk(event.key === "j" ? 1 : -1);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}

function focusSearch(event: KeyboardEvent): void {
  const field = document.querySelector<HTMLInputElement>("main input[type=search]");
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}

/** Moves the focus to the first link of the next or previous row of the page's lists. */
function walk(step: 1 | -1): void {
  const rows = [
    ...document.querySelectorAll<HTMLElement>("[data-list=rows] > tbody > tr, [data-list=rows] > li"),
  ];
  const stops = rows.flatMap(
    (row) => row.querySelector<HTMLElement>("a[href], button, summary, input") ?? [],
  );
  if (stops.length === 0) return;
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = here === -1 ? (step === 1 ? 0 : stops.length - 1) : here + step;
  const stop = stops[Math.min(Math.max(next, 0), stops.length - 1)];
  stop?.focus();
  stop?.scrollIntoView({ block: "nearest" });
}
