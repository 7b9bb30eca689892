import { refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { invariant } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { StoredRow } from "../import.schema.ts";
import type { CustomerRecord } from "../rows/row-to-record.ts";
import { resolvePeople } from "./resolve-people.server.ts";
import { storeAttributeValues } from "./store-attribute-values.server.ts";
import type { StoreContext } from "./store-rows.server.ts";

/** Stores customers with their companies and attribute values; consent that was withdrawn stays withdrawn. */
export async function storeCustomers(
  trx: Db,
  context: StoreContext,
  records: readonly CustomerRecord[],
): Promise<StoredRow[]> {
  const people = await resolvePeople(
    trx,
    records.map(({ person, jobTitle, consent, since, tags }) => ({
      person,
      extra: { jobTitle, consent, since, tags },
    })),
    context,
  );
  const learnt = await storeAttributeValues(
    trx,
    context,
    records.map(({ attributes }, at) => ({
      attributes,
      customerId: people[at]?.customer?.id,
      companyId: people[at]?.companyId ?? undefined,
    })),
  );
  const stored = people.map(({ customer }, at): StoredRow => {
    invariant(customer, "a customer row that leads to nobody was let through");
    const outcome = customer.outcome === "unchanged" && learnt[at] ? "updated" : customer.outcome;
    return { outcome, subjectId: customer.id };
  });
  const touched = new Set(
    stored.flatMap((row) => (row.outcome === "created" || row.outcome === "updated" ? [row.subjectId] : [])),
  );
  if (touched.size > 0) await enqueue(trx, refreshProfiles, { customerIds: [...touched] });
  return stored;
}
