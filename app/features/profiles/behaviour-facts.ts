import { ratingEvents } from "#app/features/customers/rating-events.ts";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { BlockFact } from "./profile-blocks.ts";

interface Counted {
  type: string;
  count: number;
  lastAt: string | null;
}

/** What each kind of behaviour is counted from, in the order in which they are shown. */
const kinds: readonly { key: string; label: string; types: readonly string[] }[] = [
  { key: "purchases", label: "Purchases", types: ["purchase", "order"] },
  { key: "visits", label: "Visits", types: ["visit", "page-view", "session"] },
  { key: "opened", label: "E-mails opened", types: ["email-open"] },
  { key: "clicked", label: "E-mails clicked", types: ["email-click"] },
  { key: "use", label: "Product use", types: ["product-use", "login"] },
  { key: "referrals", label: "Recommended us", types: ["referral"] },
];

/** Shown also where it never happened: that nobody bought or wrote says something, that nobody clicked does not. */
const always = new Set(["purchases", "support"]);

/** What a customer did, counted from events and tickets: purchases, visits, e-mail, product use, support. */
export function behaviourFacts(
  customerId: string,
  events: readonly Counted[],
  tickets: { count: number; lastAt: string | null },
): BlockFact[] {
  const rated = new Set<string>(ratingEvents);
  const named = new Set(kinds.flatMap(({ types }) => types));
  const to = `${paths.customer(customerId)}#timeline`;
  const facts = kinds.map(({ key, label, types }) => {
    const counted = events.filter(({ type }) => types.includes(type));
    const count = counted.reduce((sum, one) => sum + one.count, 0);
    const at =
      counted
        .flatMap(({ lastAt }) => lastAt ?? [])
        .sort()
        .at(-1) ?? null;
    return { key, label, count, at, to };
  });
  facts.push({ key: "support", label: "Support", count: tickets.count, at: tickets.lastAt, to });
  for (const { type, count, lastAt } of events) {
    if (named.has(type) || rated.has(type)) continue;
    facts.push({ key: type, label: capital(type), count, at: lastAt, to });
  }
  return facts.flatMap(({ count, ...fact }) =>
    count === 0 && !always.has(fact.key)
      ? []
      : [
          {
            ...fact,
            text: fact.key === "support" ? formatNoun(count, "ticket", "tickets") : formatCount(count),
            source: fact.key === "support" ? "counted from feedback" : "counted from events",
          },
        ],
  );
}

function capital(type: string): string {
  return (type.charAt(0).toUpperCase() + type.slice(1)).replaceAll("-", " ");
}

/** How many themes stand in a block; all of them stand under what they say. */
const MOST_THEMES = 5;

/** Pain points or goals that somebody voiced, as facts of the block. */
export function voicedFacts(
  themes: readonly { themeId: string; name: string; mentions: number; lastAt: string }[],
): BlockFact[] {
  return themes.slice(0, MOST_THEMES).map(({ themeId, name, mentions, lastAt }) => ({
    key: themeId,
    label: name,
    text: formatNoun(mentions, "mention", "mentions"),
    source: "heard in their own words",
    at: lastAt,
    to: paths.theme(themeId),
  }));
}
