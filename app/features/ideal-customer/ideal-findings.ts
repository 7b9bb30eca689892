import { z } from "zod";
import { conditionSchema } from "./criterion.ts";

const tally = z.object({ yes: z.number(), known: z.number() });

const difference = {
  best: tally,
  others: tally,
  difference: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  finding: z.enum(["more", "fewer", "no-difference", "too-few"]),
};

/** How the best customers compare with the ideal, as it is stored. */
export const idealFindingsSchema = z.object({
  /** How many customers count as the best, and how many others there are. */
  best: z.number(),
  others: z.number(),
  criteria: z.array(z.object({ condition: conditionSchema, weight: z.number(), ...difference })),
  /** What sets the best apart and no criterion asks for, the clearest first. */
  traits: z.array(z.object({ attributeId: z.string(), value: z.string(), ...difference })),
  /** The mean fit of both, 0 to 1, and their difference with its 95 % interval; null with too few known. */
  fit: z
    .object({
      best: z.number(),
      others: z.number(),
      difference: z.number(),
      low: z.number(),
      high: z.number(),
    })
    .nullable(),
});

export type IdealFindings = z.infer<typeof idealFindingsSchema>;
