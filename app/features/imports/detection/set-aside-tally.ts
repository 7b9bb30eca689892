import type { SetAside } from "#app/features/feedback/feedback.schema.ts";
import { setAsideNames } from "#app/features/feedback/set-aside-words.ts";
import type { SetAsideCount } from "../dry-run/dry-run.schema.ts";

/** Counts what would be set aside of the texts of a file. */
export class SetAsideTally {
  readonly #texts = new Map<string, number>();

  add(setAside: SetAside | null): void {
    if (setAside === null) return;
    for (const rule of setAsideNames(setAside)) this.#texts.set(rule, (this.#texts.get(rule) ?? 0) + 1);
  }

  /** The most frequent first. */
  counts(): SetAsideCount[] {
    return [...this.#texts]
      .map(([rule, texts]) => ({ rule, texts }))
      .sort((one, other) => other.texts - one.texts || (one.rule < other.rule ? -1 : 1));
  }
}
