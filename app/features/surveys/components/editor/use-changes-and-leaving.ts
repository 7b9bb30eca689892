import { type MutableRefObject, type RefObject, useEffect } from "react";
import type { UseFormWatch } from "react-hook-form";
import type { SurveyForm } from "../../form/survey-form.ts";

/** Timers that wait for a pause in the typing. */
export type PauseTimers = MutableRefObject<{ settle?: number; save?: number }>;

/** Calls `soon` at every change of the form, and `save` when its page is left or put aside. */
export function useChangesAndLeaving(
  element: RefObject<HTMLFormElement>,
  watch: UseFormWatch<SurveyForm>,
  soon: () => void,
  save: (form: HTMLFormElement | null) => Promise<void>,
  timers: PauseTimers,
): void {
  useEffect(() => {
    const changes = watch(soon);
    const form = element.current;
    const waiting = timers.current;
    const leave = () => void save(form);
    const hide = () => document.visibilityState === "hidden" && leave();
    document.addEventListener("visibilitychange", hide);
    window.addEventListener("pagehide", leave);
    return () => {
      changes.unsubscribe();
      document.removeEventListener("visibilitychange", hide);
      window.removeEventListener("pagehide", leave);
      window.clearTimeout(waiting.settle);
      window.clearTimeout(waiting.save);
      leave();
    };
  }, [element, save, soon, timers, watch]);
}
