import { DAY_MS } from "#app/lib/clock.ts";

/** For how long what an import changed is kept, and with it the chance to undo it. */
export const UNDO_DAYS = 180;

/** Until when an import that has ended can be undone. */
export function undoableUntil(finishedAt: string): string {
  return new Date(Date.parse(finishedAt) + UNDO_DAYS * DAY_MS).toISOString();
}
