import { type FutureSpend, futureSpend } from "./future-spend.ts";
import { expectedPurchases, fitPurchases, type PurchaseModel } from "./purchase-model.ts";
import { fitSpend, type SpendModel } from "./spend-model.ts";

/** One customer's purchases in one currency: days (numbers of days) and amounts above 0 in minor units, by time. */
export interface PurchaseHistory {
  days: readonly number[];
  amounts: readonly number[];
}

/** What of one customer's purchases the model needs. */
export interface PurchaseFacts {
  /** Days with a purchase, at least 1, and the mean amount of such a day in minor units. */
  purchases: number;
  meanMinor: number;
  firstDay: number;
  lastDay: number;
}

/** How the model did on purchases that it had not seen. */
export interface ValueCheck {
  customers: number;
  /** How many days were held back. */
  days: number;
  /** Purchases that came for each that was expected; 1 is perfect. */
  ratio: number;
  /** The share of customers whose spending lay in their interval; 0.8 is meant. */
  covered: number;
}

export interface ValueModel {
  purchases: PurchaseModel;
  spend: SpendModel;
  /** The unit of the spend model in minor units. */
  unitMinor: number;
  check: ValueCheck;
}

/** A model, or in words why the data carry none. */
export type FittedValue = { model: ValueModel } | { why: string };

/** How far ahead value is told, in days. */
export const AHEAD_DAYS = 365;
const WEEK = 7;
const FEWEST_BUYERS = 100;
const FEWEST_REPEATERS = 50;
const SHORTEST_DAYS = 180;

/**
 * Fits how customers buy and what they pay, in one currency. Says why not where there are fewer than 100 customers who
 * bought or 50 who bought again, less than 180 days, or where purchases of the last third of the time (at most a year)
 * that were held back do not come out as foretold. `today` is a number of days. Recency, frequency and value joined in
 * this way: Fader, Hardie and Lee (2005), RFM and CLV, Journal of Marketing Research 42.
 */
export function fitValue(histories: readonly PurchaseHistory[], today: number): FittedValue {
  const first = histories.reduce((least, { days }) => Math.min(least, days[0] ?? least), today);
  const span = today - first;
  const facts = histories.flatMap((history) => purchaseFacts(history, today) ?? []);
  const repeaters = facts.filter(({ purchases }) => purchases > 1).length;
  if (facts.length < FEWEST_BUYERS)
    return { why: `${facts.length} customers bought, and at least ${FEWEST_BUYERS} are needed` };
  if (repeaters < FEWEST_REPEATERS)
    return { why: `${repeaters} customers bought again, and at least ${FEWEST_REPEATERS} are needed` };
  if (span < SHORTEST_DAYS)
    return { why: `purchases reach ${Math.round(span)} days back, and at least ${SHORTEST_DAYS} are needed` };
  const held = Math.min(AHEAD_DAYS, Math.floor(span / 3));
  const check = checkOn(histories, today - held, held);
  if (check.customers < FEWEST_BUYERS)
    return { why: `only ${check.customers} customers had bought before the last ${held} days` };
  if (check.ratio < 0.6 || check.ratio > 1.5 || check.covered < 0.65) {
    const share = Math.round(check.covered * 100);
    return {
      why: `of the last ${held} days ${Math.round(check.ratio * 100)} % of the foretold purchases came, and ${share} % of the customers spent what was foretold`,
    };
  }
  return { model: { ...fitBoth(facts, today), check } };
}

/** What a history holds up to a day; undefined where nothing was bought by then. */
export function purchaseFacts({ days, amounts }: PurchaseHistory, until: number): PurchaseFacts | undefined {
  const purchases = days.filter((day) => day <= until).length;
  const firstDay = days[0];
  const lastDay = days[purchases - 1];
  if (firstDay === undefined || lastDay === undefined) return undefined;
  const sum = amounts.slice(0, purchases).reduce((total, amount) => total + amount, 0);
  return { purchases, meanMinor: sum / purchases, firstDay, lastDay };
}

/** What a customer is likely to spend in the `aheadDays` after `today`, in minor units of the model's currency. */
export function foretellSpend(
  { purchases, spend, unitMinor }: Omit<ValueModel, "check">,
  facts: PurchaseFacts,
  today: number,
  aheadDays = AHEAD_DAYS,
): FutureSpend {
  const mean = facts.meanMinor / unitMinor;
  const customer = { ...timesOf(facts, today), purchases: facts.purchases, mean };
  const { low, middle, high } = futureSpend({ purchases, spend }, customer, aheadDays / WEEK);
  const minor = (amount: number) => Math.round(amount * unitMinor);
  return { low: minor(low), middle: minor(middle), high: minor(high) };
}

function fitBoth(facts: readonly PurchaseFacts[], today: number): Omit<ValueModel, "check"> {
  const unitMinor = facts.reduce((sum, { meanMinor }) => sum + meanMinor, 0) / facts.length;
  return {
    purchases: fitPurchases(facts.map((one) => timesOf(one, today))),
    spend: fitSpend(facts.map(({ purchases, meanMinor }) => ({ purchases, mean: meanMinor / unitMinor }))),
    unitMinor,
  };
}

function timesOf({ purchases, firstDay, lastDay }: PurchaseFacts, today: number) {
  return {
    repeats: purchases - 1,
    last: (lastDay - firstDay) / WEEK,
    age: Math.max(0, today - firstDay) / WEEK,
  };
}

/** Fits on what was known `held` days ago and compares with what came since. */
function checkOn(histories: readonly PurchaseHistory[], then: number, held: number): ValueCheck {
  const known = histories.flatMap((history) => {
    const facts = purchaseFacts(history, then);
    return facts ? [{ history, facts }] : [];
  });
  if (known.length < FEWEST_BUYERS) return { customers: known.length, days: held, ratio: 0, covered: 0 };
  const model = fitBoth(
    known.map(({ facts }) => facts),
    then,
  );
  let came = 0;
  let expected = 0;
  let covered = 0;
  for (const { history, facts } of known) {
    const later = history.days.length - facts.purchases;
    const spent = history.amounts.slice(facts.purchases).reduce((sum, amount) => sum + amount, 0);
    const { low, high } = foretellSpend(model, facts, then, held);
    came += later;
    expected += expectedPurchases(model.purchases, timesOf(facts, then), held / WEEK);
    if (spent >= low && spent <= high) covered += 1;
  }
  return {
    customers: known.length,
    days: held,
    ratio: expected === 0 ? 0 : came / expected,
    covered: covered / known.length,
  };
}
