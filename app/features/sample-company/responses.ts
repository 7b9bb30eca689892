import { drawAttributes } from "./attributes.ts";
import { DAY } from "./customers.ts";
import { drawMoment } from "./moments.ts";
import { blandAnswers, hesitations, reasonsToChoose, ticketRemarks } from "./phrasing/survey-answers.ts";
import type { Random } from "./random.ts";
import type {
  SampleCompanyRecord,
  SampleCustomer,
  SampleResponse,
  SampleTicket,
} from "./sample-company.shapes.ts";
import { speakerOf } from "./speaker-of.ts";
import { optionId } from "./surveys.ts";
import { chooseTopic } from "./topic-choice.ts";
import { topics as allTopics } from "./topics/index.ts";
import type { TopicContent, TopicKind } from "./topics/topic-content.ts";
import type { Speaker, Writer } from "./writer.ts";

interface Circumstances {
  customers: readonly SampleCustomer[];
  companies: ReadonlyMap<string, SampleCompanyRecord>;
  tickets: readonly SampleTicket[];
  now: number;
  random: Random;
  writer: Writer;
  fresh: (write: () => string) => string;
}

/** One response under way: answers and the truth about them grow together. */
interface Draft {
  answers: SampleResponse["answers"];
  topics: SampleResponse["topics"];
}

const remarks = [...ticketRemarks, ...blandAnswers];
const counts = { whyUs: 400, afterTicket: 340, firstWeeks: 320 };

/** Responses to the three surveys, oldest first; about one in seven is anonymous. */
export function drawResponses(circumstances: Circumstances): SampleResponse[] {
  const { customers, tickets, now, random } = circumstances;
  const invited = random.shuffle(customers);
  const whyUs = invited.slice(0, counts.whyUs).map((customer) => {
    const from = Math.max(now - 240 * DAY, Date.parse(customer.since));
    const until = Math.min(now, Date.parse(customer.activeUntil));
    const at = until <= from ? until - random.next() * 30 * DAY : from + random.next() * (until - from);
    return draftOf("why-us", customer, at, circumstances, answerWhyUs);
  });
  const closed = random.shuffle(
    tickets.filter((ticket) => ticket.customerId !== null && ticket.status !== "open"),
  );
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  const afterTicket = closed.slice(0, counts.afterTicket).flatMap((ticket) => {
    const customer = byId.get(ticket.customerId ?? "");
    if (customer === undefined) return [];
    const at = Math.min(now, Date.parse(ticket.at) + DAY * (1 + 4 * random.next()));
    return [
      draftOf("after-ticket", customer, at, circumstances, (c, _moment, speaker, context) =>
        answerAfterTicket(c, speaker, context, ticket),
      ),
    ];
  });
  const firstWeeks = random
    .shuffle(customers)
    .slice(0, counts.firstWeeks)
    .map((customer) =>
      draftOf("first-weeks", customer, drawMoment(customer, now, random), circumstances, answerFirstWeeks),
    );
  return [...whyUs, ...afterTicket, ...firstWeeks]
    .sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1))
    .map((response, index) => ({ ...response, id: `sample-${String(index + 1).padStart(4, "0")}` }));
}

type Answering = (customer: SampleCustomer, at: number, speaker: Speaker, context: Circumstances) => Draft;

function draftOf(
  surveyKey: SampleResponse["surveyKey"],
  customer: SampleCustomer,
  at: number,
  context: Circumstances,
  answering: Answering,
): SampleResponse {
  const speaker = speakerOf(customer, context.companies, at);
  return {
    id: "",
    surveyKey,
    customerId: context.random.chance(0.14) ? null : customer.id,
    submittedAt: new Date(at).toISOString(),
    ...answering(customer, at, speaker, context),
    group: customer.group,
  };
}

function answerWhyUs(customer: SampleCustomer, at: number, speaker: Speaker, context: Circumstances): Draft {
  const { random, writer, fresh } = context;
  const draft: Draft = { answers: {}, topics: {} };
  const feelings: number[] = [];
  if (random.chance(0.4)) {
    feelings.push(1);
    saysTopic(draft, "why-chose", customer, at, speaker, context, { praise: 1 });
  } else {
    draft.answers["why-chose"] = fresh(() => writer.remark(speaker, reasonsToChoose[customer.group]));
    draft.topics["why-chose"] = [];
  }
  if (random.chance(0.75)) {
    const doubt = random.pick(hesitations.filter((each) => each.groups.includes(customer.group)));
    draft.answers["almost-stopped"] = fresh(() => writer.remark(speaker, doubt.texts));
    draft.topics["almost-stopped"] = doubt.topic === null ? [] : [doubt.topic];
  }
  if (random.chance(0.88)) {
    const told = saysTopic(draft, "wish-different", customer, at, speaker, context, {
      goal: 1.5,
      pain: 0.55,
    });
    feelings.push(told.kind === "pain" ? -1 : -0.1);
  }
  const mood = feelings.reduce((sum, feeling) => sum + feeling, 0) + (customer.disengaged ? -1.4 : 0.25);
  draft.answers.recommend = String(
    Math.min(10, Math.max(0, Math.round(7.6 + 1.9 * mood + random.normal(0, 1.3)))),
  );
  return draft;
}

function answerAfterTicket(
  customer: SampleCustomer,
  speaker: Speaker,
  context: Circumstances,
  ticket: SampleTicket,
): Draft {
  const { random, writer, fresh } = context;
  const draft: Draft = { answers: {}, topics: {} };
  const outcome = random.weighted([
    ["well", 5],
    ["slow", customer.group === "elders" || customer.group === "offices" ? 2.4 : 1.2],
    ["open", 2.2],
    ["middling", 1.5],
  ] as const);
  const stars = { well: 4.7, slow: 1.9, open: 2.2, middling: 3.4 }[outcome];
  draft.answers.satisfaction = String(Math.min(5, Math.max(1, Math.round(stars + random.normal(0, 0.5)))));
  draft.answers.solved =
    outcome === "well" ? "yes" : outcome === "open" ? "no" : random.pick(["yes", "partly"]);
  if (!random.chance(0.8)) return draft;
  const topicId = { well: "kind-support", slow: "slow-support", open: ticket.topics[0], middling: undefined }[
    outcome
  ];
  const topic = allTopics.find((each) => each.id === topicId);
  draft.answers.comment = fresh(() =>
    topic === undefined ? writer.line(speaker, remarks) : writer.answer(speaker, [topic]),
  );
  draft.topics.comment = topic === undefined ? [] : [topic.id];
  return draft;
}

function answerFirstWeeks(
  customer: SampleCustomer,
  at: number,
  speaker: Speaker,
  context: Circumstances,
): Draft {
  const { random, writer, fresh } = context;
  const draft: Draft = { answers: {}, topics: {} };
  if (random.chance(0.1)) {
    draft.answers["how-going"] = fresh(() => writer.line(speaker, blandAnswers));
    draft.topics["how-going"] = [];
  } else if (random.chance(0.85)) {
    saysTopic(draft, "how-going", customer, at, speaker, context, { praise: 1.2, pain: 0.8 });
  }
  if (random.chance(0.7)) saysTopic(draft, "what-next", customer, at, speaker, context, { goal: 1 });
  const { values } = drawAttributes(customer.group, customer.country, random);
  for (const key of ["matters-most", "preferred-channel", "how-often", "content-format", "new-technology"]) {
    const value = customer.attributes[key] ?? values[key];
    if (value !== undefined && random.chance(0.85)) draft.answers[key] = optionId(value);
  }
  if (random.chance(0.8))
    draft.answers["cups-per-day"] = customer.attributes["cups-per-day"] ?? values["cups-per-day"] ?? "3";
  draft.answers.drinks = random
    .shuffle(["espresso", "filter", "milk", "tea", customer.group === "starters" ? "iced" : "espresso"])
    .filter((drink, index, list) => list.indexOf(drink) === index)
    .slice(0, random.between(1, 3));
  if (random.chance(0.7)) draft.answers["may-contact"] = "yes";
  return draft;
}

function saysTopic(
  draft: Draft,
  questionId: string,
  customer: SampleCustomer,
  at: number,
  speaker: Speaker,
  { now, random, writer, fresh }: Circumstances,
  kinds: Partial<Record<TopicKind, number>>,
): TopicContent {
  const topic = chooseTopic(customer, at, now, kinds, [], random);
  draft.answers[questionId] = fresh(() => writer.answer(speaker, [topic]));
  draft.topics[questionId] = [topic.id];
  return topic;
}
