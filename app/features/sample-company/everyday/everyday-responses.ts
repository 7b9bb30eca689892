import { DAY } from "../customers.ts";
import type { Random } from "../random.ts";
import type { SampleCustomer, SampleResponse } from "../sample-company.shapes.ts";
import { moods } from "./everyday-moods.ts";

interface Circumstances {
  customers: readonly SampleCustomer[];
  now: number;
  random: Random;
  /** What a customer writes who is annoyed at that time, with the topics it speaks of. */
  complain: (customer: SampleCustomer, at: number) => { text: string; topics: string[] };
}

const asked = 330;
const daysOpen = 120;
const ways = [
  ["personal", 4],
  ["email", 3],
  ["embed", 2],
  ["open", 2],
  ["kiosk", 1],
] as const;
/** Where the link stood, by the way that people came. */
const places = { personal: "", email: "newsletter", embed: "app", open: "card", kiosk: "shop" } as const;
const columns = ["poor", "fair", "good", "very-good"];

/** Answers to the everyday survey, oldest first: whole ones, broken off, screened out and hurried through. */
export function drawEverydayResponses(circumstances: Circumstances): SampleResponse[] {
  const { customers, now, random } = circumstances;
  const invited = random.shuffle(customers.filter(({ disengaged }) => !disengaged)).slice(0, asked);
  return invited
    .map((customer) => draw(customer, circumstances))
    .filter(({ submittedAt }) => Date.parse(submittedAt) <= now)
    .sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1))
    .map((response, index) => ({ ...response, id: `everyday-${String(index + 1).padStart(3, "0")}` }));
}

function draw(customer: SampleCustomer, circumstances: Circumstances): SampleResponse {
  const { now, random } = circumstances;
  const from = Math.max(now - daysOpen * DAY, Date.parse(customer.since));
  const at = from + random.next() * Math.max(0, Math.min(now, Date.parse(customer.activeUntil)) - from);
  const channel = random.weighted(ways);
  const named = channel === "personal" || channel === "email";
  const speaksGerman = customer.country === "Germany" || customer.country === "Austria";
  const came = {
    id: "",
    surveyKey: "everyday" as const,
    customerId: named ? customer.id : null,
    submittedAt: new Date(at).toISOString(),
    startedAt: new Date(at - random.between(80, 420) * 1000).toISOString(),
    channel,
    language: speaksGerman && random.chance(0.85) ? "de" : "en",
    group: customer.group,
  };
  const fate = random.weighted([
    ["finished", 76],
    ["not-a-user", 7],
    ["left", 13],
    ["hurried", 4],
  ] as const);
  const source = places[channel];
  const link: Record<string, string> = source === "" ? {} : { "came-from": source };
  if (fate === "not-a-user") return { ...came, answers: { ...link, user: "no" }, topics: {} };
  if (fate === "hurried")
    return { ...came, ...hurried(at, random), answers: { ...link, ...indifferent }, topics: {} };
  const whole = answer(customer, at, came.language, circumstances);
  const answers = { ...link, ...whole.answers };
  if (fate === "finished") return { ...came, ...whole, answers };
  return { ...came, unfinished: true, topics: {}, ...brokenOff({ answers, parts: whole.parts }, random) };
}

type Said = Pick<SampleResponse, "answers" | "topics"> & { parts: Record<string, Record<string, string>> };

function answer(
  customer: SampleCustomer,
  at: number,
  language: string,
  { random, complain }: Circumstances,
): Said {
  const mood = moods[customer.group];
  const near = (share: number, steps: number) =>
    Math.min(steps, Math.max(1, Math.round(1 + share * (steps - 1) + random.normal(0, steps / 6))));
  const said: Said = { answers: { user: "yes" }, topics: {}, parts: {} };
  const overall = near(mood.overall, 5);
  said.answers.overall = String(overall);
  if (overall <= 2 && random.chance(0.4)) {
    said.parts.call = { name: customer.name, phone: customer.phone ?? "+44 20 7946 0321" };
  }
  if (random.chance(0.9)) {
    said.parts.sides = Object.fromEntries(
      Object.entries(mood.sides).flatMap(([side, share]) =>
        random.chance(0.95) ? [[side, columns[near(share, 4) - 1] ?? "fair"]] : [],
      ),
    );
  }
  if (random.chance(0.93)) {
    const upkeep = near(mood.upkeep, 7);
    said.answers.upkeep = String(upkeep);
    // The texts of the sample are English; whoever answers in German leaves this one out.
    if (upkeep <= 3 && language === "en" && random.chance(0.6)) {
      const { text, topics } = complain(customer, at);
      said.answers.effort = text;
      said.topics.effort = topics;
    }
  }
  if (random.chance(0.85)) said.parts.next = ranks(mood.next, random);
  if (random.chance(0.9)) {
    said.answers.besides = random.chance(0.3)
      ? "#none"
      : random.shuffle(["press", "moka", "filter", "capsules"]).slice(0, random.between(1, 2));
  }
  return said;
}

/** Up to three wishes, drawn by their weights one after the other. */
function ranks(weights: Readonly<Record<string, number>>, random: Random): Record<string, string> {
  const left = new Map(Object.entries(weights));
  const ranked: Record<string, string> = {};
  const wanted = random.between(2, 3);
  for (let rank = 1; rank <= wanted; rank += 1) {
    const wish = random.weighted([...left]);
    left.delete(wish);
    ranked[wish] = String(rank);
  }
  return ranked;
}

/** What was said before somebody left, at one of the pages' ends or at once. */
function brokenOff({ answers, parts }: Omit<Said, "topics">, random: Random): Omit<Said, "topics"> {
  const stages = [[], ["user"], ["user", "overall"], ["user", "overall", "sides", "upkeep"]];
  const kept = new Set([...random.pick(stages), "came-from"]);
  const only = <Value>(record: Record<string, Value>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => kept.has(id)));
  return { answers: only(answers), parts: only(parts) };
}

const indifferent = { user: "yes", overall: "3", upkeep: "4" };

/** The same column all the way down in a few seconds: kept, and counted nowhere. */
function hurried(at: number, random: Random): Pick<SampleResponse, "parts" | "startedAt" | "quality"> {
  const seconds = random.between(6, 11);
  return {
    parts: { sides: { taste: "fair", noise: "fair", cleaning: "fair", app: "fair", delivery: "fair" } },
    startedAt: new Date(at - seconds * 1000).toISOString(),
    quality: {
      score: 35,
      reasons: [
        { sign: "too-fast", cost: 40, seconds, needed: 28 },
        { sign: "straight-lined", cost: 25, grids: 1, rows: 5 },
      ],
      setAside: true,
    },
  };
}
