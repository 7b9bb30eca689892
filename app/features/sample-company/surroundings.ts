import type { Slots } from "./grammar.ts";
import { agents, streets } from "./people/names.ts";
import type { SampleCompanyRecord, SampleCustomer } from "./sample-company.shapes.ts";
import type { GroupId } from "./truth.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const germanMonths = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
];

const places: Readonly<Record<GroupId, readonly string[]>> = {
  families: ["the kitchen", "our kitchen", "the dining corner", "the pantry"],
  baristas: ["my study", "the kitchen", "the coffee corner", "the attic flat"],
  elders: ["the kitchen", "the parlour", "the conservatory", "our small kitchen"],
  offices: [
    "the lobby",
    "the kitchen on the second floor",
    "the meeting area",
    "the staff room",
    "the third-floor kitchen",
    "the reception",
  ],
  starters: ["the kitchen", "the shared kitchen", "my room", "the hallway"],
};

/**
 * What a customer can mention in a text written at `at` (milliseconds): rooms, people, dates, numbers.
 * `nameless` leaves the name out, for reviews under a nickname.
 */
export function surroundingsOf(
  customer: SampleCustomer,
  company: SampleCompanyRecord | undefined,
  at: number,
): Slots {
  const now = new Date(at);
  const joined = new Date(customer.since);
  const [first = customer.name] = customer.name.split(" ");
  const monthBefore = (back: number) => months[(now.getUTCMonth() + 12 - back) % 12] ?? "March";
  const companion = customer.group === "offices" ? `our ${customer.companion}` : `my ${customer.companion}`;
  const always = (values: readonly string[]) => values[Number(customer.id.slice(2)) % values.length] ?? "";
  const number = (digits: number) => (random: { between(low: number, high: number): number }) =>
    String(random.between(10 ** (digits - 1), 10 ** digits - 1));
  return {
    machine: () => customer.machine,
    place: (random) => random.pick(places[customer.group]),
    inplace: (random) => `in ${random.pick(places[customer.group])}`,
    who: () => companion,
    whocap: () => companion.charAt(0).toUpperCase() + companion.slice(1),
    who_short: () => customer.companion,
    when: (random) =>
      random.pick([
        "yesterday",
        "this morning",
        "last night",
        "on Sunday",
        "last Tuesday",
        "two days ago",
        "over the weekend",
        "last week",
      ]),
    day: (random) => random.pick(["Monday", "Friday", "yesterday", "last week", "the weekend"]),
    since: (random) =>
      random.pick([
        "since Monday",
        "since last week",
        "for two weeks",
        "for about ten days",
        `since ${monthBefore(1)}`,
        "since the weekend",
      ]),
    // The same for every text of a customer: nobody was a nurse once and a surveyor later.
    job: () => always(["teacher", "nurse", "surveyor", "librarian", "postman", "tailor", "ship's cook"]),
    trade: () =>
      always(["write software", "design bridges", "edit films", "translate novels", "fix bicycles"]),
    heads: () => always(["three", "four", "five", "six"]),
    staff: () => always(["thirty", "forty", "sixty-five", "a hundred and twenty", "eighty"]),
    age: () => always(["sixty-three", "sixty-eight", "seventy-one", "seventy-four", "seventy-six"]),
    span: (random) =>
      random.pick([
        "three weeks",
        "two months",
        "ten days",
        "half a year",
        "a month",
        "five weeks",
        "four months",
      ]),
    nth: (random) => random.pick(["second", "third", "fourth", "fifth", "sixth"]),
    n: (random) => random.pick(["two", "three", "four", "five"]),
    cm: (random) => String(random.between(28, 47)),
    date: (random) => dayAndMonth(at + random.between(-8, 20) * 86_400_000),
    past: (random) => dayAndMonth(at - random.between(1, 24) * 86_400_000),
    month: (random) => monthBefore(random.between(1, 5)),
    bought: () =>
      `in ${months[joined.getUTCMonth()] ?? ""}${joined.getUTCFullYear() === now.getUTCFullYear() ? "" : ` ${String(joined.getUTCFullYear())}`}`,
    joined: () => `${months[joined.getUTCMonth()] ?? ""} ${String(joined.getUTCFullYear())}`,
    bought_de: () => `${germanMonths[joined.getUTCMonth()] ?? ""} ${String(joined.getUTCFullYear())}`,
    price: (random) => `${String(random.between(9, 49))}.${random.pick(["90", "50", "00"])} euros`,
    order: (random) => `A${number(6)(random)}`,
    ticket: (random) => `#${number(5)(random)}`,
    invoice: (random) => `R-${number(6)(random)}`,
    po: (random) => `PO ${number(5)(random)}`,
    serial: (random) => `MM${number(6)(random)}`,
    tail: number(4),
    code: (random) => `MORE-${number(4)(random)}`,
    account: () => customer.id,
    agent: (random) => random.pick(agents),
    street: (random) => `${String(random.between(1, 120))} ${random.pick(streets)}`,
    city: () => customer.city,
    name: () => customer.name,
    first: () => first,
    last: () => customer.name.slice(first.length + 1),
    email: () => customer.email,
    title: () => customer.jobTitle ?? "",
    company: () => company?.name ?? "home",
  };
}

function dayAndMonth(moment: number): string {
  const date = new Date(moment);
  return `${String(date.getUTCDate())} ${months[date.getUTCMonth()] ?? ""}`;
}
