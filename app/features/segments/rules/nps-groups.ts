import type { NpsGroup } from "./condition.schema.ts";

/** The groups of a recommendation from 0 to 10, as Net Promoter Score counts them (Reichheld, 2003). */
export const npsBounds: Record<NpsGroup, { low: number; high: number }> = {
  promoter: { low: 9, high: 10 },
  // A mean of imported scores can lie between two groups; it belongs to the lower one.
  passive: { low: 7, high: 8.999 },
  detractor: { low: 0, high: 6.999 },
};
