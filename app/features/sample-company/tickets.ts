import { writePhrase } from "./grammar.ts";
import { drawMoment } from "./moments.ts";
import { neutralGerman, neutralTickets } from "./phrasing/neutral.ts";
import type { Random } from "./random.ts";
import type { SampleCompanyRecord, SampleCustomer, SampleTicket } from "./sample-company.shapes.ts";
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

const ticketCount = 2_150;

/** Support tickets of eighteen months, oldest first. */
export function drawTickets(circumstances: Circumstances): SampleTicket[] {
  const { customers, now, random } = circumstances;
  const byTalk = customers.map((customer) => [customer, customer.talkative] as const);
  return Array.from({ length: ticketCount }, () => {
    const customer = random.weighted(byTalk);
    return writeTicket(customer, drawMoment(customer, now, random), circumstances);
  })
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map((ticket, index) => ({ ...ticket, id: String(48_200 + index * 3) }));
}

function writeTicket(
  customer: SampleCustomer,
  at: number,
  { companies, now, random, writer, fresh }: Circumstances,
): SampleTicket {
  const slots = surroundingsOf(customer, companies.get(customer.companyId ?? ""), at);
  const about = random.chance(0.1) ? [] : matters(customer, at, now, random);
  const voice = moodOf(customer, about, random);
  const speaker: Speaker = { voice, group: customer.group, slots };
  const [neutralTitle, neutralBody] = random.pick(voice === "german" ? neutralGerman : neutralTickets);
  const [first] = about;
  const subject =
    first === undefined
      ? writePhrase(neutralTitle, random, slots)
      : writeTitle(first, "subjects", voice, slots, random);
  const body = fresh(() =>
    about.length === 0 ? writer.line(speaker, [neutralBody]) : writer.ticket(speaker, about),
  );
  // Now and then somebody writes from an address that nobody knows.
  const unknown = random.chance(0.025);
  const recent = now - at < 6 * 86_400_000;
  return {
    id: "",
    at: new Date(at).toISOString(),
    title: random.chance(0.08) ? `Re: ${subject}` : subject,
    body,
    topics: about.map((topic) => topic.id),
    group: customer.group,
    customerId: unknown ? null : customer.id,
    requesterName: unknown ? "" : customer.name,
    requesterEmail: unknown ? `${customer.id.toLowerCase()}.private@mail.example` : customer.email,
    channel: random.weighted(
      voice === "phone"
        ? [
            ["Chat", 5],
            ["App", 4],
            ["Email", 2],
          ]
        : [
            ["Email", 7],
            ["Web form", 2],
            ["Chat", 1],
          ],
    ),
    status: recent
      ? random.pick(["open", "pending"] as const)
      : random.weighted([
          ["solved", 7],
          ["closed", 3],
          ["pending", 0.3],
        ] as const),
    priority:
      voice === "angry"
        ? "high"
        : random.weighted([
            ["normal", 8],
            ["low", 2],
            ["high", 1],
          ] as const),
  };
}

/** Anger needs a grievance, and a grievance makes some calm people angry. */
function moodOf(customer: SampleCustomer, about: readonly TopicContent[], random: Random): Voice {
  const grievance = about[0]?.kind === "pain";
  if (customer.voice === "angry") return grievance ? "angry" : "plain";
  return customer.voice === "plain" && grievance && random.chance(0.12) ? "angry" : customer.voice;
}

function matters(customer: SampleCustomer, at: number, now: number, random: Random): TopicContent[] {
  const first = chooseTopic(customer, at, now, { pain: 1, goal: 0.4, praise: 0.1 }, [], random);
  const wordy = customer.voice === "long" || customer.voice === "business" || customer.voice === "elder";
  if (first.kind === "praise" || !random.chance(wordy ? 0.35 : 0.14)) return [first];
  return [first, chooseTopic(customer, at, now, { pain: 1, goal: 0.6, praise: 0.25 }, [first], random)];
}
