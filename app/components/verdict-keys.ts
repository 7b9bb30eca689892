import { type RefObject, useEffect } from "react";

/** One key a verdict: pressing what a button of the form carries in `data-key` presses that button. */
export function useVerdictKeys(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (document.querySelector("dialog[open]") || isTyping(event.target)) return;
      const button = form.current?.querySelector<HTMLButtonElement>(
        `button[data-key="${CSS.escape(event.key)}"]`,
      );
      if (!button) return;
      event.preventDefault();
      form.current?.requestSubmit(button);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [form]);
}

/** A tick is set with the space bar alone; letters mean nothing to it. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select")
  );
}
