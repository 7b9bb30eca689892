import { createRandom } from "#app/features/sample-company/random.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { inventDefinitions } from "./invented-definitions.ts";
import { inventPeople } from "./invented-people.ts";

const PART = 500;
const PEOPLE_A_COMPANY = 20;

/** Fills an empty instance with so many customers, ten events and three statements each. */
export async function growPopulation(db: Db, customers: number): Promise<void> {
  const random = createRandom(1);
  const now = Date.now();
  const definitions = inventDefinitions();
  await insertRows(db, "attributes", definitions.attributes);
  await insertRows(db, "themes", definitions.themes);
  const at = new Date(now).toISOString();
  const companies = Array.from({ length: Math.ceil(customers / PEOPLE_A_COMPANY) }, (_, place) => ({
    ...{ id: newId(), external_id: `C${place}`, name: `Company ${place}`, name_key: `company ${place}` },
    ...{ domain: null, parent_id: null, created_at: at, updated_at: at },
  }));
  await insertRows(db, "companies", companies);
  const companyIds = companies.map(({ id }) => id);
  for (let from = 0; from < customers; from += PART) {
    const count = Math.min(PART, customers - from);
    const people = inventPeople(random, definitions, companyIds, { from, count, now });
    await db.transaction().execute(async (trx) => {
      await insertRows(trx, "customers", people.customers);
      await insertRows(trx, "attribute_values", people.attribute_values);
      await insertRows(trx, "events", people.events);
      await insertRows(trx, "feedback_items", people.feedback_items);
      await insertRows(trx, "statements", people.statements);
    });
  }
}
