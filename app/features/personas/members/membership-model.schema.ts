import { z } from "zod";
import type { MembershipModel } from "#app/engines/personas/membership/membership-model.ts";

const outcomeSchema = z.object({ members: z.number(), others: z.number(), weight: z.number() });

/** What the scores of a run rest on, as it is stored. */
export const membershipModelSchema: z.ZodType<MembershipModel> = z.object({
  traits: z.array(
    z.object({
      key: z.string(),
      kind: z.enum(["category", "number", "flag"]),
      values: z.array(z.string()),
      cuts: z.array(z.number()),
      outcomes: z.array(outcomeSchema),
    }),
  ),
  fitsFrom: z.number(),
  members: z.number(),
  others: z.number(),
});

/** [trait, outcome, weight in hundredths], positions in the model of the run. */
export const storedReasonsSchema = z.array(z.tuple([z.number(), z.number(), z.number()]));
export type StoredReason = z.infer<typeof storedReasonsSchema>[number];
