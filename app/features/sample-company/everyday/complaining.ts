import type { Random } from "../random.ts";
import type { SampleCompanyRecord, SampleCustomer } from "../sample-company.shapes.ts";
import { speakerOf } from "../speaker-of.ts";
import { chooseTopic } from "../topic-choice.ts";
import type { Writer } from "../writer.ts";

/** Writes what annoys a customer at a moment, in that person's words, and says which topics it speaks of. */
export function complaining({
  companies,
  now,
  random,
  writer,
  fresh,
}: {
  companies: ReadonlyMap<string, SampleCompanyRecord>;
  now: number;
  random: Random;
  writer: Writer;
  fresh: (write: () => string) => string;
}) {
  return (customer: SampleCustomer, at: number): { text: string; topics: string[] } => {
    const topic = chooseTopic(customer, at, now, { pain: 1 }, [], random);
    const speaker = speakerOf(customer, companies, at);
    return { text: fresh(() => writer.answer(speaker, [topic])), topics: [topic.id] };
  };
}
