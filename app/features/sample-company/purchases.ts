import { DAY } from "./customers.ts";
import { atHumanHour, WINDOW_DAYS } from "./moments.ts";
import { officeRoles } from "./people/companies.ts";
import type { Random } from "./random.ts";
import type { SampleCustomer, SamplePurchase } from "./sample-company.shapes.ts";
import type { GroupId } from "./truth.ts";

type Article = readonly [item: string, cents: number];

interface Basket {
  /** Days between two orders, and how much that varies. */
  every: number;
  first: Article;
  regular: readonly (readonly [Article, number])[];
  quantity: readonly [number, number];
}

const baskets: Readonly<Record<GroupId, Basket>> = {
  families: {
    every: 36,
    first: ["Morrowmill Mill Two", 59_900],
    regular: [
      [["House Blend 1 kg", 2_890], 8],
      [["Cocoa 500 g", 1_190], 2],
      [["Water filter, set of 3", 2_400], 2],
      [["Descaling kit", 1_490], 1],
    ],
    quantity: [1, 3],
  },
  baristas: {
    every: 27,
    first: ["Morrowmill Mill One S", 67_900],
    regular: [
      [["Single Origin Ethiopia 250 g", 1_390], 5],
      [["Single Origin Colombia 250 g", 1_290], 4],
      [["Morning Roast 500 g", 1_790], 2],
      [["Milk jug 350 ml", 2_490], 0.6],
      [["Burr brush", 890], 0.4],
      [["Frother nozzle", 1_290], 0.8],
    ],
    quantity: [1, 4],
  },
  elders: {
    every: 52,
    first: ["Morrowmill Mill One", 44_900],
    regular: [
      [["Mild Roast 500 g", 1_490], 7],
      [["Decaf 500 g", 1_590], 3],
      [["Descaling kit", 1_490], 2.5],
      [["Water filter, set of 3", 2_400], 1.5],
    ],
    quantity: [1, 2],
  },
  offices: {
    every: 22,
    first: ["Mill Pro, monthly lease", 12_900],
    regular: [
      [["Office Roast 6 kg", 13_900], 8],
      [["Mill Pro, monthly lease", 12_900], 4],
      [["Paper cups, 500", 3_200], 1.5],
      [["Cleaning tablets, 60", 2_950], 1.5],
    ],
    quantity: [1, 5],
  },
  starters: {
    every: 33,
    first: ["Starter offer Mill One", 4_900],
    regular: [
      [["House Blend 400 g", 1_890], 9],
      [["Iced coffee glass", 990], 0.6],
    ],
    quantity: [1, 1],
  },
};

const buyers = new Set(officeRoles.filter((role) => role.buys).map((role) => role.title));

/** Orders of eighteen months, oldest first. In companies only those order whose job it is. */
export function drawPurchases(
  customers: readonly SampleCustomer[],
  now: number,
  random: Random,
): SamplePurchase[] {
  const orders = customers.flatMap((customer) => {
    if (customer.jobTitle !== null && !buyers.has(customer.jobTitle)) return [];
    return ordersOf(customer, now, random);
  });
  return orders
    .sort((a, b) => (a.orderedAt < b.orderedAt ? -1 : 1))
    .map((order, index) => ({ ...order, orderNumber: `A${String(310_000 + index * 7)}` }));
}

function ordersOf(
  customer: SampleCustomer,
  now: number,
  random: Random,
): Omit<SamplePurchase, "orderNumber">[] {
  const basket = baskets[customer.group];
  const since = Date.parse(customer.since);
  const until = Math.min(now, Date.parse(customer.activeUntil));
  const start = now - WINDOW_DAYS * DAY;
  const orders: Omit<SamplePurchase, "orderNumber">[] = [];
  const add = (at: number, [item, cents]: Article, quantity: number) =>
    orders.push({
      orderedAt: new Date(at).toISOString(),
      customerId: customer.id,
      item,
      quantity,
      totalMinor: cents * quantity,
      currency: "EUR",
    });
  if (since >= start) add(since, basket.first, 1);
  const pace = Math.max(0.6, random.normal(1, 0.22));
  let at = Math.max(since, start - random.between(0, basket.every) * DAY);
  for (;;) {
    at += DAY * Math.max(5, basket.every * pace * random.normal(1, 0.2));
    if (at > until) return orders;
    if (at < start) continue;
    const article = random.weighted(basket.regular);
    const quantity = article[0].includes("lease") ? 1 : random.between(...basket.quantity);
    add(atHumanHour(at, customer.group === "offices", until, random), article, quantity);
  }
}
