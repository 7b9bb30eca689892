import { writePhrase } from "./grammar.ts";
import { drawMoment } from "./moments.ts";
import { blandReviews, blandTitles } from "./phrasing/stories.ts";
import type { Random } from "./random.ts";
import type { SampleCompanyRecord, SampleCustomer, SampleReview } from "./sample-company.shapes.ts";
import { surroundingsOf } from "./surroundings.ts";
import { writeTitle } from "./titles.ts";
import { chooseTopic } from "./topic-choice.ts";
import type { TopicContent } from "./topics/topic-content.ts";
import type { Voice } from "./voice.ts";
import type { Speaker, Writer } from "./writer.ts";

interface Circumstances {
  customers: readonly SampleCustomer[];
  companies: ReadonlyMap<string, SampleCompanyRecord>;
  now: number;
  random: Random;
  writer: Writer;
  fresh: (write: () => string) => string;
}

const reviewCount = 1_280;
const nicknames = [
  "coffeebird",
  "monday_person",
  "tinker",
  "beanthere",
  "slowpour",
  "northwind",
  "milkmoustache",
  "upstairs",
  "kettle",
  "grounds",
];

/** Reviews of eighteen months from four places, oldest first. */
export function drawReviews(circumstances: Circumstances): SampleReview[] {
  const { customers, now, random } = circumstances;
  const byTalk = customers.map((customer) => [customer, customer.talkative] as const);
  return Array.from({ length: reviewCount }, () => {
    const customer = random.weighted(byTalk);
    return writeReview(customer, drawMoment(customer, now, random), circumstances);
  })
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map((review, index) => ({ ...review, id: `REV-${String(7_000 + index)}` }));
}

function writeReview(
  customer: SampleCustomer,
  at: number,
  { companies, now, random, writer, fresh }: Circumstances,
): SampleReview {
  const slots = surroundingsOf(customer, companies.get(customer.companyId ?? ""), at);
  const about = random.chance(0.05) ? [] : opinions(customer, at, now, random);
  const voice = reviewVoice(customer, about, random);
  const speaker: Speaker = { voice, group: customer.group, slots };
  const channel = channelOf(customer, about, random);
  const anonymous =
    channel === "App Store" || channel === "Retail partner" ? random.chance(0.9) : random.chance(0.12);
  const title =
    about.length === 0
      ? writePhrase(random.pick(blandTitles), random, slots)
      : writeTitle(random.pick(about), "headlines", voice, slots, random);
  return {
    id: "",
    at: new Date(at).toISOString(),
    title: random.chance(0.2) ? "" : title,
    body: fresh(() =>
      about.length === 0 ? writer.line(speaker, blandReviews) : writer.review(speaker, about),
    ),
    topics: about.map((topic) => topic.id),
    group: customer.group,
    customerId: anonymous ? null : customer.id,
    reviewer: anonymous ? `${random.pick(nicknames)}${String(random.between(2, 99))}` : customer.name,
    channel,
    product: channel === "App Store" ? "Morrowmill app" : customer.machine,
    rating: ratingOf(about, random),
  };
}

/** Nobody begins a review with Dear Sir or Madam; letter writers become plain ones. */
function reviewVoice(customer: SampleCustomer, about: readonly TopicContent[], random: Random): Voice {
  if (customer.voice === "business" || customer.voice === "elder")
    return random.chance(0.8) ? "plain" : "terse";
  const grievance = about.some((topic) => topic.kind === "pain");
  return customer.voice === "angry" && !grievance ? "plain" : customer.voice;
}

function opinions(customer: SampleCustomer, at: number, now: number, random: Random): TopicContent[] {
  const first = chooseTopic(customer, at, now, { pain: 0.55, goal: 0.3, praise: 1.3 }, [], random);
  if (random.chance(0.45)) return [first];
  const kinds =
    first.kind === "praise" ? { pain: 0.8, goal: 0.7, praise: 0.5 } : { pain: 0.4, goal: 0.4, praise: 0.9 };
  const second = chooseTopic(customer, at, now, kinds, [first], random);
  if (random.chance(0.8)) return [first, second];
  return [
    first,
    second,
    chooseTopic(customer, at, now, { pain: 0.5, goal: 0.6, praise: 0.5 }, [first, second], random),
  ];
}

const appTopics = new Set([
  "schedule-lost",
  "smart-home",
  "personal-profiles",
  "wifi-drops",
  "pause-hidden",
  "fleet-dashboard",
]);

function channelOf(customer: SampleCustomer, about: readonly TopicContent[], random: Random): string {
  const app = about.some((topic) => appTopics.has(topic.id)) ? 5 : 0.3;
  return random.weighted([
    ["App Store", app],
    ["Web shop", 4],
    ["Retail partner", customer.group === "offices" ? 0.5 : 2],
    ["Social", 1],
  ]);
}

/** Stars follow what was said; one in twenty does not, as in life. */
function ratingOf(about: readonly TopicContent[], random: Random): number {
  if (random.chance(0.05)) return random.between(1, 5);
  const weights = { praise: 1.5, goal: -0.3, pain: -1.5 };
  const mood =
    about.reduce((sum, topic) => sum + weights[topic.kind], 0) / Math.max(1, Math.sqrt(about.length));
  return Math.min(5, Math.max(1, Math.round(3.3 + mood + random.normal(0, 0.55))));
}
