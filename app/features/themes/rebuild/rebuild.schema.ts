import { z } from "zod";
import { themeKindSchema } from "../theme-kind.ts";

export const rebuildStateSchema = z.enum(["waiting", "ready", "accepted", "done", "refused"]);

const themeDifference = z.object({
  id: z.string(),
  name: z.string(),
  kind: themeKindSchema,
  /** Mentions before and after; null where it does not exist. */
  before: z.number().nullable(),
  after: z.number().nullable(),
  nameBefore: z.string().nullable(),
  /** How many statements come to it, and how many leave it. */
  arrived: z.number(),
  left: z.number(),
  /** The theme that most of it comes from (a new one) or goes to (one that is gone). */
  partner: z.string().nullable(),
});
export type ThemeDifference = z.infer<typeof themeDifference>;

/** What grouping everything anew would change. */
export const rebuildChangesSchema = z.object({
  moved: z.number(),
  unsortedBefore: z.number(),
  unsortedAfter: z.number(),
  added: z.number(),
  gone: z.number(),
  kept: z.number(),
  /** The largest changes; themes that stay as they are are left out. */
  themes: z.array(themeDifference),
});
export type RebuildChanges = z.infer<typeof rebuildChangesSchema>;

/** The dial, as its form posts it. */
export const dialSchema = z.object({ granularity: z.coerce.number().int().min(1).max(5) });
