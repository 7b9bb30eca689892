import {
  type NewAttributeValue,
  recordAttributeValues,
} from "#app/features/attributes/attributes.service.server.ts";
import { refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { invariant } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { StoredRow } from "./import.schema.ts";
import { type ResolvedPerson, resolvePeople } from "./resolve-people.server.ts";
import type { CustomerRecord } from "./row-to-record.ts";
import type { StoreContext } from "./store-rows.server.ts";

// The most that recordAttributeValues takes a call.
const VALUES_A_CALL = 2000;

/** Stores customers with their companies and attribute values; consent that was withdrawn stays withdrawn. */
export async function storeCustomers(
  trx: Db,
  context: StoreContext,
  records: readonly CustomerRecord[],
): Promise<StoredRow[]> {
  const people = await resolvePeople(
    trx,
    records.map(({ person, jobTitle, consent, since }) => ({ person, extra: { jobTitle, consent, since } })),
    "overwrite",
    context.log,
  );
  const changed = await storeAttributes(trx, context, records, people);
  const stored = people.map(({ customer, companyId }): StoredRow => {
    invariant(customer, "a customer row that leads to nobody was let through");
    const learnt = changed.has(customer.id) || (companyId !== null && changed.has(companyId));
    const outcome = customer.outcome === "unchanged" && learnt ? "updated" : customer.outcome;
    return { outcome, subjectId: customer.id };
  });
  const touched = new Set(
    stored.flatMap(({ outcome, subjectId }) => (outcome === "unchanged" ? [] : [subjectId])),
  );
  if (touched.size > 0) await enqueue(trx, refreshProfiles, { customerIds: [...touched] });
  return stored;
}

/** Keeps the attribute values of the rows; returns the ids of the customers and companies that changed by them. */
async function storeAttributes(
  trx: Db,
  context: StoreContext,
  records: readonly CustomerRecord[],
  people: readonly ResolvedPerson[],
): Promise<Set<string>> {
  const values = records.flatMap((record, at) => {
    const { customer, companyId } = people[at] ?? { customer: null, companyId: null };
    return record.attributes.flatMap(({ planned, text, number }): NewAttributeValue[] => {
      const subject = subjectOf(planned.attribute.subject, customer?.id, companyId);
      if (subject === undefined || planned.attribute.id === null) return [];
      return [
        {
          attributeId: planned.attribute.id,
          subject,
          value: { text, number },
          source: { type: "import", id: context.importId, label: context.sourceName },
          learntAt: context.receivedAt,
        },
      ];
    });
  });
  const changed = new Set<string>();
  for (let start = 0; start < values.length; start += VALUES_A_CALL) {
    const recorded = await recordAttributeValues(trx, values.slice(start, start + VALUES_A_CALL));
    context.log.noteValues(recorded.changes);
    for (const id of recorded.subjectIds) changed.add(id);
  }
  return changed;
}

function subjectOf(
  subject: "customer" | "company",
  customerId: string | undefined,
  companyId: string | null,
) {
  if (subject === "company") return companyId === null ? undefined : { companyId };
  return customerId === undefined ? undefined : { customerId };
}
