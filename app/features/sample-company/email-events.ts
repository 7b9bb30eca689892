import { DAY } from "./customers.ts";
import { createRandom } from "./random.ts";
import type { SampleCompany } from "./sample-company.shapes.ts";
import type { GroupId } from "./truth.ts";

/** An e-mail of the company that a customer opened, or a link in it that was followed. */
export interface SampleEmailEvent {
  customerId: string;
  type: "email-open" | "email-click";
  at: string;
}

/** A letter goes out so often. */
const EVERY_DAYS = 14;
const LETTERS = 20;

/** The share of letters that somebody of a group opens, and of those the share in which a link is followed. */
const reading: Readonly<Record<GroupId, readonly [opens: number, clicks: number]>> = {
  families: [0.35, 0.15],
  baristas: [0.7, 0.4],
  elders: [0.25, 0.1],
  offices: [0.55, 0.3],
  starters: [0.2, 0.05],
};

/**
 * What became of the letter that goes out every second week to those who agreed. Drawn beside everything else, from a
 * stream of their own, so that the rest of the company stays as it was. `now` is ISO text.
 */
export function emailEvents({ customers }: SampleCompany, seed: number, now: string): SampleEmailEvent[] {
  const random = createRandom(seed + 5200);
  const end = Date.parse(now);
  return customers.flatMap(({ id, group, consent, since, activeUntil }): SampleEmailEvent[] => {
    if (consent !== "granted") return [];
    const [opens, clicks] = reading[group];
    const events: SampleEmailEvent[] = [];
    for (let letter = 1; letter <= LETTERS; letter += 1) {
      const sent = end - letter * EVERY_DAYS * DAY;
      const isOpened = random.chance(opens);
      const at = Math.floor(sent + random.next() * 2 * DAY);
      const isFollowed = random.chance(clicks);
      if (!isOpened || sent < Date.parse(since) || sent > Date.parse(activeUntil)) continue;
      events.push({ customerId: id, type: "email-open", at: new Date(at).toISOString() });
      if (isFollowed) {
        events.push({ customerId: id, type: "email-click", at: new Date(at + 60_000).toISOString() });
      }
    }
    return events;
  });
}
