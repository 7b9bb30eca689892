import { z } from "zod";
import { defineJob } from "./contract.ts";

/** Goes on reading the values of an attribute anew, from the customer or company after the one named. */
export const refitAttribute = defineJob({
  name: "attributes.refit",
  payload: z.strictObject({ attributeId: z.string(), after: z.string() }),
  maxAttempts: 20,
  lane: "analysis",
  dedupeKey: ({ attributeId, after }) => `attributes.refit:${attributeId}:${after}`,
});

/** Counts anew how much of each attribute is known, and what uses it. */
export const countDataAudit = defineJob({
  name: "data-audit.count",
  payload: z.strictObject({}),
  maxAttempts: 5,
  lane: "analysis",
  dedupeKey: () => "data-audit.count",
});
