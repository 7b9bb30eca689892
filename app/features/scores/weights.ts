import { z } from "zod";
import { type BestWeights, usualWeights } from "#app/engines/profiles/best-customers.ts";

const EXPECTED = "Expected a number from 0 to 10";
const weight = z.number(EXPECTED).min(0, EXPECTED).max(10, EXPECTED);

const typed = z
  .string()
  .trim()
  .min(1, EXPECTED)
  .transform((text) => Number(text.replace(",", ".")))
  .pipe(weight);

/** The weights as their form posts them. */
export const weightsFormSchema = z
  .object({ revenue: typed, referrals: typed, length: typed })
  .refine(({ revenue, referrals, length }) => revenue + referrals + length > 0, {
    path: ["revenue"],
    message: "At least one of the three has to count",
  });

const storedSchema = z.object({ revenue: weight, referrals: weight, length: weight });

/** Reads stored weights; the usual ones where none are stored. */
export function readWeights(json: string | undefined): BestWeights {
  return json === undefined ? usualWeights : storedSchema.parse(JSON.parse(json));
}
