import { formatDate } from "#app/components/dates.ts";
import { formatCount, formatMoney } from "#app/lib/numbers.ts";

type Cuts = readonly (number | null)[] | null;

/** Each step from 5 down to 1 in words, as a page shows where the fifths begin and end. */
export function describeSteps(
  cuts: Cuts,
  words: { from(value: number): string; below(value: number): string },
) {
  if (cuts === null) return [5, 4, 3, 2, 1].map(() => "–");
  return [5, 4, 3, 2, 1].map((step) => {
    const from = step === 1 ? null : (cuts[step - 2] ?? null);
    const next = cuts.slice(step - 1).find((cut) => cut !== null) ?? null;
    if (step > 1 && from === null) return "nobody";
    // Where two steps begin at one value, ties carried it past the lower one.
    if (from !== null && from === next) return "nobody";
    if (from === null) return next === null ? "everybody" : words.below(next);
    return words.from(from);
  });
}

export const recencyWords = {
  from: (moment: number) => `since ${formatDate(new Date(moment).toISOString())}`,
  below: (moment: number) => `before ${formatDate(new Date(moment).toISOString())}`,
};

export const frequencyWords = {
  from: (count: number) => `${formatCount(count)} or more`,
  below: (count: number) => `fewer than ${formatCount(count)}`,
};

/** The words for amounts in one currency. */
export function moneyWords(currency: string | null) {
  return {
    from: (minor: number) => `${formatMoney(minor, currency)} or more`,
    below: (minor: number) => `less than ${formatMoney(minor, currency)}`,
  };
}
