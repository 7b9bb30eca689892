import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { resolveCompanies } from "#app/features/companies/companies.service.server.ts";
import { findDuplicates, refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { claimIdentities } from "./claim-identities.ts";
import type { Customer, DecisionRole } from "./customer.schema.ts";
import {
  insertCustomers,
  selectCustomersByIds,
  selectCustomersMatching,
  updateCustomers,
} from "./customers.repository.server.ts";
import { normalisePhone } from "./phone-number.ts";
import { clearIdentities, lockCustomers } from "./undo-customers.repository.server.ts";

/** Fields that a person wrote; those that are left out stay, null empties. */
export interface WrittenFields {
  name?: string | null;
  email?: string | null;
  externalId?: string | null;
  phone?: string | null;
  /** A company's name; one that is not known is made. */
  company?: string | null;
  jobTitle?: string | null;
  decisionRole?: DecisionRole | null;
  /** ISO text. */
  since?: string;
  tags?: readonly string[];
}

/** What is written of one customer; `id` null makes a new one. */
export interface FieldsToWrite {
  id: string | null;
  fields: WrittenFields;
}

export type WrittenCustomer = { id: string; created: boolean } | { refused: string };

/**
 * Writes what a person typed of some customers (at most 500), in order: each is written whole or refused with a reason,
 * and a refusal stops no other. Addresses and numbers may change hands among those that are written. Takes a transaction.
 */
export async function writeCustomerFields(
  trx: Db,
  changes: readonly FieldsToWrite[],
  author: { id: string; name: string },
): Promise<WrittenCustomer[]> {
  const ids = changes.flatMap(({ id }) => id ?? []);
  await lockCustomers(trx, ids);
  const known = new Map((await selectCustomersByIds(trx, ids)).map((customer) => [customer.id, customer]));
  const companies = await companiesOf(trx, changes);
  const now = nowIso();
  const wanted = changes.map(({ id, fields }) => {
    const before = id === null ? blankCustomer(now) : known.get(id);
    return before && withFields(before, fields, companies, now);
  });
  const others = await selectCustomersMatching(trx, {
    externalIds: wanted.flatMap((customer) => customer?.externalId ?? []),
    emails: wanted.flatMap((customer) => customer?.email ?? []),
    phoneKeys: [],
  });
  const refused = claimIdentities(wanted, known, others);
  const written = wanted.flatMap((customer, index) => (customer && !refused.has(index) ? [customer] : []));
  await store(trx, written, known, author);
  return wanted.map((customer, index) => {
    const reason = refused.get(index);
    if (reason !== undefined || customer === undefined)
      return { refused: reason ?? "This customer does not exist any more" };
    return { id: customer.id, created: !known.has(customer.id) };
  });
}

async function store(
  trx: Db,
  written: readonly Customer[],
  known: ReadonlyMap<string, Customer>,
  author: { id: string; name: string },
): Promise<void> {
  if (written.length === 0) return;
  const changed = written.filter(({ id }) => known.has(id));
  // An address that goes from one to another is nobody's for a moment: it is unique at every moment.
  await clearIdentities(
    trx,
    changed.flatMap((customer) => {
      const before = known.get(customer.id);
      const same = before?.email === customer.email && before.externalId === customer.externalId;
      return same ? [] : [customer.id];
    }),
  );
  await updateCustomers(trx, changed);
  await insertCustomers(
    trx,
    written.filter(({ id }) => !known.has(id)),
  );
  for (const { id } of changed)
    await recordAudit(trx, author, { action: "customer.edited", subjectType: "customer", subjectId: id });
  await enqueue(trx, refreshProfiles, { customerIds: written.map(({ id }) => id) });
  await enqueue(trx, findDuplicates, {});
}

function blankCustomer(now: string): Customer {
  return {
    ...{ id: newId(), externalId: null, email: null, name: null, nameKey: "", phone: null, phoneKey: null },
    ...{ companyId: null, jobTitle: null, decisionRole: null, consent: "unknown", consentChangedAt: null },
    ...{ since: now, tags: "[]", createdAt: now, updatedAt: now },
  };
}

function withFields(
  before: Customer,
  { company, tags, phone, ...fields }: WrittenFields,
  companies: ReadonlyMap<string, string>,
  now: string,
): Customer {
  const customer = { ...before, ...fields, updatedAt: now };
  if (company !== undefined)
    customer.companyId = company === null ? null : (companies.get(company.toLowerCase()) ?? null);
  if (tags !== undefined) customer.tags = JSON.stringify(tags);
  if (phone !== undefined && phone !== before.phone) {
    customer.phone = phone;
    customer.phoneKey = normalisePhone(phone);
  }
  customer.nameKey = (customer.name ?? customer.email ?? customer.externalId ?? "").toLowerCase();
  return customer;
}

/** The ids of the companies that are named, by name in small letters. */
async function companiesOf(trx: Db, changes: readonly FieldsToWrite[]): Promise<Map<string, string>> {
  const names = new Map(
    changes.flatMap(({ fields }) => (fields.company ? [[fields.company.toLowerCase(), fields.company]] : [])),
  );
  const resolved = await resolveCompanies(
    trx,
    [...names.values()].map((name) => ({ name })),
  );
  return new Map(
    [...names.keys()].flatMap((key, index) => {
      const company = resolved[index];
      return company ? [[key, company.id]] : [];
    }),
  );
}
