import { z } from "zod";
import type { Scale } from "#app/engines/profiles/scale.ts";
import type { ValueModel } from "#app/engines/profiles/value/value-model.ts";

const scale: z.ZodType<Scale> = z.object({ values: z.array(z.number()), shares: z.array(z.number()) });
const cut = z.number().nullable();
const cuts = z.tuple([cut, cut, cut, cut]).nullable();

const valueModel: z.ZodType<ValueModel> = z.object({
  purchases: z.object({ r: z.number(), alpha: z.number(), a: z.number(), b: z.number() }),
  spend: z.object({ p: z.number(), q: z.number(), g: z.number() }),
  unitMinor: z.number(),
  check: z.object({ customers: z.number(), days: z.number(), ratio: z.number(), covered: z.number() }),
});

const currencySchema = z.object({
  currency: z.string().nullable(),
  buyers: z.number(),
  /** From which revenue in minor units on each fifth begins; null with fewer than five customers. */
  money: cuts,
  revenue: scale,
  value: z.union([z.object({ model: valueModel }), z.object({ why: z.string() })]),
});

/** What all customers together look like: by this a single one is scored without reading the others. */
export const scoreScalesSchema = z.object({
  customers: z.number(),
  buyers: z.number(),
  /** The moments (milliseconds) and numbers of purchases from which on each fifth begins. */
  recency: cuts,
  frequency: cuts,
  /** Most buyers first. */
  currencies: z.array(currencySchema),
  referrals: scale,
  /** Of how long ago relationships began: minus the moment in milliseconds. */
  length: scale,
  rhythm: z.object({ mean: z.number(), variance: z.number(), strength: z.number() }),
  /** How many customers each of the 125 cells holds, in the order of cellIndex. */
  cells: z.array(z.number()),
  /** How many customers each group holds. */
  groups: z.record(z.string(), z.number()),
  disengaged: z.number(),
});

export type ScoreScales = z.infer<typeof scoreScalesSchema>;
export type CurrencyScales = z.infer<typeof currencySchema>;

/** The place of a cell among the 125, 0 to 124. */
export function cellIndex(cell: { recency: number; frequency: number; money: number }): number {
  return (cell.recency - 1) * 25 + (cell.frequency - 1) * 5 + (cell.money - 1);
}
