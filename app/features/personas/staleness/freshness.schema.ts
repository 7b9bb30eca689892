import { z } from "zod";

const count = z.number().int().min(0);

/** The numbers under a line, counted anew; as they are stored. */
export const todaysNumbersSchema = z.object({
  n: count.optional(),
  of: count.optional(),
  values: z.array(count).optional(),
  measure: z.object({ members: z.number(), low: z.number(), high: z.number() }).optional(),
});

/** How a persona or a line of it was confirmed. */
export type ConfirmationKind =
  | "drafted"
  | "regenerated"
  | "edited"
  | "reviewed"
  | "still-true"
  | "todays-numbers";

export interface Confirmation {
  /** ISO text. */
  at: string;
  how: ConfirmationKind;
  /** A person's name; null where nobody's is known. */
  by: string | null;
}

const verbs: Record<ConfirmationKind, string> = {
  drafted: "drafted",
  regenerated: "drafted anew",
  edited: "edited",
  reviewed: "reviewed",
  "still-true": "found still true",
  "todays-numbers": "given that day's numbers",
};

/** A confirmation after a date: "reviewed by Mia". */
export function confirmationInWords({ how, by }: Confirmation): string {
  return by === null ? verbs[how] : `${verbs[how]} by ${by}`;
}

/** The one of some confirmations that was last; undefined of none. */
export function latest(confirmations: readonly (Confirmation | null)[]): Confirmation | undefined {
  return confirmations
    .filter((one) => one !== null)
    .reduce<Confirmation | undefined>((last, one) => (last && last.at >= one.at ? last : one), undefined);
}

/** What is confirmed less often than this is old, whatever its numbers say: a quarter. */
export const CONFIRM_WITHIN_DAYS = 91;

/** Of the lines that can be told of, so many must have moved unconfirmed before a review is asked for by itself. */
export const REVIEW_FROM_MOVED = 0.25;

/** What the buttons of the page post. */
export const freshnessFormSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(["still-true", "count"]) }),
  z.object({ intent: z.enum(["line-still-true", "take"]), lineId: z.string().min(1).max(64) }),
]);
export type FreshnessForm = z.infer<typeof freshnessFormSchema>;
