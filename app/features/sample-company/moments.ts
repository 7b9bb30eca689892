import { DAY } from "./customers.ts";
import type { Random } from "./random.ts";
import type { SampleCustomer } from "./sample-company.shapes.ts";

/** The sample covers eighteen months. */
export const WINDOW_DAYS = 548;

const hours = [1, 1, 1, 1, 1, 2, 6, 12, 14, 13, 12, 11, 10, 10, 10, 10, 11, 12, 13, 14, 14, 11, 7, 3];

/** A moment of the customer's active time inside the window, at a human hour; later ones a little more likely. */
export function drawMoment(customer: SampleCustomer, now: number, random: Random): number {
  const from = Math.max(now - WINDOW_DAYS * DAY, Date.parse(customer.since));
  const until = Math.min(now, Date.parse(customer.activeUntil));
  const share = Math.max(random.next(), random.chance(0.25) ? random.next() : 0);
  return atHumanHour(from + share * (until - from), customer.group === "offices", until, random);
}

/** The same day at an hour when people write; people at work write on weekdays. Never after `until`. */
export function atHumanHour(moment: number, atWork: boolean, until: number, random: Random): number {
  const day = new Date(moment);
  const weekday = day.getUTCDay();
  const shifted = atWork && (weekday === 0 || weekday === 6) ? moment - 2 * DAY : moment;
  const midnight = new Date(shifted).setUTCHours(0, 0, 0, 0);
  const hour = atWork
    ? random.between(7, 17)
    : random.weighted(hours.map((weight, index) => [index, weight] as const));
  const chosen = midnight + hour * 3_600_000 + random.between(0, 3_599) * 1000;
  return chosen > until ? Math.floor(moment) : chosen;
}
