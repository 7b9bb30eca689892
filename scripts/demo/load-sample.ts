import type { Actor } from "#app/features/accounts/account.schema.ts";
import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import {
  toCsvCustomers,
  toCsvPurchases,
  toCsvReviews,
  toCsvTickets,
} from "#app/features/sample-company/csv.ts";
import type { SampleCompany } from "#app/features/sample-company/sample-company.shapes.ts";
import { listSuggestions, requestSuggestions } from "#app/features/segments/suggestions.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { runJobsToTheEnd } from "./run-jobs.ts";
import { defineSampleAttributes } from "./sample-attributes.ts";
import { expectAllRows, importSampleFile, type SampleFile } from "./sample-imports.ts";
import { addOtherSources } from "./sample-knowledge.ts";
import { loadSurveysAndResponses } from "./sample-responses.ts";
import type { Stages } from "./stages.ts";

/**
 * Loads the sample company the way an owner would: files through the import, answers through the surveys, all
 * analysed by the jobs, which run in this process. Returns the attributes by key.
 */
export async function loadSample(
  db: Db,
  sample: SampleCompany,
  owner: Actor,
  stages: Stages,
): Promise<Map<string, Attribute>> {
  stages.begin("Attributes");
  const attributes = await defineSampleAttributes(db, sample);
  stages.end(`${attributes.size} defined`);

  const take = async (file: SampleFile, rows: number, what: string) => {
    stages.begin(`Importing ${file.name}`);
    const id = await importSampleFile(db, owner, file, attributes);
    await runJobsToTheEnd(db, stages, ["imports.ingest"]);
    await expectAllRows(db, id, rows);
    stages.end(`${rows.toLocaleString("en-GB")} ${what}`);
  };
  const { customers, purchases, tickets, reviews } = sample;
  await take(
    { kind: "customers", name: "customers.csv", text: toCsvCustomers(sample) },
    customers.length,
    "customers",
  );
  const customerIds = await completeCustomers(db, sample);
  await take(
    { kind: "purchases", name: "purchases.csv", text: toCsvPurchases(sample) },
    purchases.length,
    "purchases",
  );
  await take({ kind: "tickets", name: "tickets.csv", text: toCsvTickets(sample) }, tickets.length, "tickets");
  await take({ kind: "reviews", name: "reviews.csv", text: toCsvReviews(sample) }, reviews.length, "reviews");

  stages.begin("Surveys and responses");
  const recorded = await loadSurveysAndResponses(db, sample, {
    author: owner,
    attributes,
    customerIds,
    stages,
  });
  stages.end(`${sample.surveys.length} surveys, ${recorded.toLocaleString("en-GB")} responses`);

  stages.begin("What other sources say");
  await addOtherSources(db, sample, owner, { attributes, customerIds });
  stages.end("a list that was bought in, notes of support, who decides what");

  stages.begin("Analysing what was said");
  await runJobsToTheEnd(db, stages);
  stages.end("statements, themes and profiles");

  stages.begin("Looking for groups");
  await requestSuggestions(db);
  await runJobsToTheEnd(db, stages);
  const groups = await listSuggestions(db);
  stages.end(`${groups.length} groups of customers`);
  return attributes;
}

/** Adds what a file of customers cannot say, and gives the ids of the records by the sample's own ids. */
async function completeCustomers(db: Db, sample: SampleCompany): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const batch = 200;
  for (let start = 0; start < sample.customers.length; start += batch) {
    const customers = sample.customers.slice(start, start + batch);
    const identities = customers.map(({ id, decisionRole }) => ({ externalId: id, decisionRole }));
    const resolved = await db.transaction().execute((trx) => resolveCustomers(trx, identities));
    for (const [index, customer] of customers.entries()) {
      const record = resolved[index];
      if (record) ids.set(customer.id, record.id);
    }
  }
  return ids;
}
