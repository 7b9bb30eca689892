import { attributeDefinitions } from "./attributes.ts";
import { drawCompanies, drawCustomers } from "./customers.ts";
import { complaining } from "./everyday/complaining.ts";
import { drawEverydayResponses } from "./everyday/everyday-responses.ts";
import { createFreshText } from "./fresh-text.ts";
import { createPhraseDeck } from "./phrase-deck.ts";
import { drawPurchases } from "./purchases.ts";
import { createRandom } from "./random.ts";
import { drawResponses } from "./responses.ts";
import { drawReviews } from "./reviews.ts";
import type { SampleCompany } from "./sample-company.shapes.ts";
import { sampleSurveys } from "./surveys.ts";
import { drawTickets } from "./tickets.ts";
import { createWriter } from "./writer.ts";

/**
 * Morrowmill, an invented maker of connected coffee machines for homes and offices, with all it knows of its
 * customers over the eighteen months that end at `now` (ISO text). The same seed and `now` give the same company.
 */
export function generateSampleCompany({ seed, now }: { seed: number; now: string }): SampleCompany {
  const end = Date.parse(now);
  if (Number.isNaN(end)) throw new RangeError(`Expected "now" as ISO text, got "${now}"`);
  // A stream of its own for each part: more tickets must not change the purchases.
  const stream = (part: number) => createRandom(seed * 1_000 + part);
  const companies = drawCompanies(stream(1));
  const customers = drawCustomers(companies, end, stream(2));
  const words = stream(3);
  const shared = {
    customers,
    companies: new Map(companies.map((company) => [company.id, company])),
    now: end,
    writer: createWriter(words, createPhraseDeck(words)),
    fresh: createFreshText(),
  };
  const tickets = drawTickets({ ...shared, random: stream(4) });
  // What is written takes from the same decks of phrases: in this order, and what is new at the end.
  const reviews = drawReviews({ ...shared, random: stream(6) });
  const responses = drawResponses({ ...shared, tickets, random: stream(7) });
  const random = stream(8);
  const everyday = drawEverydayResponses({
    customers,
    now: end,
    random,
    complain: complaining({ ...shared, random }),
  });
  return {
    name: "Morrowmill",
    companies,
    customers,
    purchases: drawPurchases(customers, end, stream(5)),
    tickets,
    reviews,
    attributes: attributeDefinitions,
    surveys: sampleSurveys,
    responses: [...responses, ...everyday],
  };
}
