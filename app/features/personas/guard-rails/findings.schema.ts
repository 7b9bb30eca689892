import { z } from "zod";

const part = z.object({ n: z.number(), of: z.number() });
const side = z.object({ value: z.number(), known: z.number() });

/** What was found about the personas as a whole, as it is stored; ids may be of personas that are gone since. */
export const findingsSchema = z.object({
  customers: z.number(),
  personas: z.array(z.object({ personaId: z.string(), members: z.number(), alone: z.number() })),
  /** Customers that two personas share. */
  overlaps: z.array(z.object({ oneId: z.string(), otherId: z.string(), both: z.number() })),
  /** Customers in no persona's segment, and what sets them apart most; null where nothing does. */
  uncovered: z.object({
    customers: z.number(),
    example: z.object({ feature: z.string(), value: z.string(), inside: part, outside: part }).nullable(),
  }),
  /** Two personas side by side: things compared, those that differ, those known to be alike. */
  pairs: z.array(
    z.object({
      oneId: z.string(),
      otherId: z.string(),
      compared: z.number(),
      differing: z.number(),
      alike: z.number(),
    }),
  ),
  predictions: z.array(
    z.object({
      persona: z.string(),
      considered: z.number(),
      learnt: z.number(),
      /** Things left out because the rule of the segment asks for them. */
      ownRule: z.array(z.string()),
      held: z.array(
        z.object({
          key: z.string(),
          kind: z.enum(["share", "number"]),
          isMore: z.boolean(),
          effect: z.number(),
          low: z.number(),
          high: z.number(),
          strength: z.enum(["slight", "small", "middling", "large"]),
          /** Shares or means in the half that was held back. */
          inside: side,
          outside: side,
        }),
      ),
    }),
  ),
  /** A sample of each persona's people beside the ideal customer; null where there is none. */
  ideal: z
    .object({
      changedAt: z.string(),
      personas: z.array(
        z.object({
          personaId: z.string(),
          judged: z.number(),
          /** Of those who can be judged: how many, mean and its 95 % interval, 0 to 1. */
          fit: z.object({ n: z.number(), mean: z.number(), low: z.number(), high: z.number() }).nullable(),
          /** In the order of the criteria: who meets it, of whom it is known. */
          criteria: z.array(part),
        }),
      ),
    })
    .nullable(),
});

export type Findings = z.infer<typeof findingsSchema>;
