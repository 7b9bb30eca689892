import { type Confirmation, latest } from "./freshness.schema.ts";

/** When a persona was confirmed last: by drafting it, drafting it anew, reviewing it, or saying that it is still true. */
export function personaConfirmed(
  { createdAt, draftedAt }: { createdAt: string; draftedAt: string },
  confirmed: Confirmation | null,
): Confirmation {
  const drafted: Confirmation = {
    at: draftedAt,
    how: draftedAt > createdAt ? "regenerated" : "drafted",
    by: null,
  };
  return latest([confirmed, drafted]) ?? drafted;
}

/**
 * When a line was confirmed last: by drafting it (`writtenAt`), by whoever edited it, with the whole persona, or alone.
 */
export function lineConfirmed(
  { writtenAt, editedAt, editedBy }: { writtenAt: string; editedAt: string | null; editedBy: string | null },
  alone: Confirmation | null,
  persona: Confirmation | null,
): Confirmation {
  const drafted: Confirmation = { at: writtenAt, how: "drafted", by: null };
  const edited: Confirmation | null =
    editedAt === null ? null : { at: editedAt, how: "edited", by: editedBy };
  return latest([alone, persona, edited, drafted]) ?? drafted;
}
