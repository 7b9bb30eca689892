import { type BestParts, type BestWeights, bestContributions } from "#app/engines/profiles/best-customers.ts";
import { formatMoney, formatNoun, formatShare } from "#app/lib/numbers.ts";

/** What of a stored score the reasons are put into words from. */
export interface ScoredFacts {
  parts: BestParts;
  purchases: number;
  revenueMinor: number;
  currency: string | null;
  otherCurrencies: readonly { currency: string | null; purchases: number; revenueMinor: number }[];
  referrals: number;
  since: string;
}

export interface BestReason {
  part: keyof BestParts;
  /** Points of 100 it brings, and the most it could. */
  points: number;
  most: number;
  text: string;
}

/** Why a customer has this rank, the part that lifts it most first. `now` is ISO text. */
export function bestReasons(facts: ScoredFacts, weights: BestWeights, now: string): BestReason[] {
  return bestContributions(weights, facts.parts).map(({ part, points, most }) => ({
    part,
    points,
    most,
    text: inWords(part, facts, now),
  }));
}

function inWords(part: keyof BestParts, facts: ScoredFacts, now: string): string {
  // Nobody has more than all: the best of many would round to 100 %.
  const than = `than ${formatShare(Math.min(0.99, facts.parts[part]))} of customers`;
  switch (part) {
    case "revenue": {
      if (facts.purchases === 0) return "No purchase on record";
      if (facts.revenueMinor <= 0) return "Purchases that brought nothing";
      const others = facts.otherCurrencies.map(({ currency, revenueMinor }) =>
        formatMoney(revenueMinor, currency),
      );
      const beside = others.length === 0 ? "" : `, beside ${others.join(" and ")} that are not added up`;
      return `Revenue of ${formatMoney(facts.revenueMinor, facts.currency)} is more ${than}${
        facts.currency === null ? "" : ` who are compared in ${facts.currency}`
      }${beside}`;
    }
    case "referrals":
      return facts.referrals === 0
        ? "No referral on record"
        : `${formatNoun(facts.referrals, "referral is", "referrals are")} more ${than} brought`;
    case "length":
      return `A customer for ${formatSpan(facts.since, now)}, longer ${than}`;
  }
}

/** How long ago in whole years, months or days: "4 years", "1 month", "12 days". */
export function formatSpan(since: string, now: string): string {
  const days = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 86_400_000));
  if (days >= 730) return formatNoun(Math.floor(days / 365.25), "year", "years");
  if (days >= 61) return formatNoun(Math.floor(days / 30.44), "month", "months");
  return formatNoun(days, "day", "days");
}

/** "Usually every 12 days, silent for 60"; undefined where no rhythm is known. */
export function rhythmInWords(
  { ownRhythmDays, lastActiveAt }: { ownRhythmDays: number | null; lastActiveAt: string | null },
  now: string,
): string | undefined {
  if (ownRhythmDays === null || lastActiveAt === null) return undefined;
  const usual = Math.max(1, Math.round(ownRhythmDays));
  const silent = Math.max(0, Math.floor((Date.parse(now) - Date.parse(lastActiveAt)) / 86_400_000));
  const every = usual === 1 ? "Usually every day" : `Usually every ${usual} days`;
  return silent === 0 ? `${every}, active today` : `${every}, silent for ${silent}`;
}
