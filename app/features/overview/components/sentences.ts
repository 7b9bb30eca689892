import { formatCount, formatNoun, formatShare } from "#app/lib/numbers.ts";
import type { Change, Coverage, OverviewNps, OverviewTheme } from "../overview.ts";

/** What the ranking of pain points says in one sentence. */
export function painSentence(
  themes: readonly OverviewTheme[],
  active: { customers: number; speakers: number } | null,
): string {
  const [first] = themes;
  if (!first) return "No pain points have been found yet.";
  // People without a record speak too, so the share counts customers on both sides.
  const share =
    active === null || active.customers === 0 || active.speakers === 0
      ? ""
      : `, ${formatShare(active.speakers / active.customers)} of active customers among them`;
  return `“${first.name}” weighs most: ${formatNoun(first.people, "person", "people")} spoke of it${share}.`;
}

/** What the ranking of goals says in one sentence. */
export function goalSentence(themes: readonly OverviewTheme[]): string {
  const [first] = themes;
  if (!first) return "No goals have been found yet.";
  return `“${first.name}” comes first: ${formatNoun(first.people, "person", "people")} asked for it.`;
}

/** How a theme has moved within two months, in words. */
export function monthSentence({ now, before }: Change): string {
  return `${formatNoun(now, "mention", "mentions")} in 30 days, ${formatCount(before)} in the 30 before`;
}

/** A change against the period before, in words. */
export function changeSentence({ now, before }: Change, days: number): string {
  if (now === before) return `as many as in the ${days} days before`;
  return `${formatCount(before)} in the ${days} days before`;
}

/** What NPS says in one sentence. */
export function npsSentence({ nps }: OverviewNps): string {
  const promoters = nps.promoters / nps.n;
  const detractors = nps.detractors / nps.n;
  return promoters >= detractors
    ? `${formatShare(promoters)} would recommend you, ${formatShare(detractors)} would not`
    : `${formatShare(detractors)} would not recommend you, ${formatShare(promoters)} would`;
}

/** How much of the customer base is covered, in one sentence. */
export function coverageSentence({ customers, heard }: Coverage): string {
  if (customers === 0) return "No customers are known yet";
  return `You have heard ${formatShare(heard / customers)} of ${formatNoun(customers, "customer", "customers")}`;
}
