import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { resolveCompanies } from "#app/features/companies/companies.service.server.ts";
import { recordContact } from "#app/features/consents/consents.service.server.ts";
import { findDuplicates, refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import { cutPage, decodeTextPlace, encodePlace } from "#app/lib/key-paging.ts";
import { withoutNul } from "#app/lib/text.ts";
import type { Db } from "#db/client.server.ts";
import type { Customer, CustomerForm, CustomerIdentity } from "./customer.schema.ts";
import {
  type CustomerFilter,
  type CustomerListItem,
  selectCustomerPage,
} from "./customer-page.repository.server.ts";
import {
  countCustomers,
  insertCustomers,
  selectCustomer,
  selectCustomersMatching,
  updateCustomers,
} from "./customers.repository.server.ts";
import { findErased } from "./erased-people.server.ts";
import { normalisePhone } from "./phone-number.ts";
import { type ResolvedCustomer, resolveCustomers } from "./resolve-customers.server.ts";

export { type Arrival, noteArrivals } from "./arrivals.repository.server.ts";
export type { CustomerListItem } from "./customer-page.repository.server.ts";
export {
  countErased,
  findErased,
  findErasedTexts,
  keepFingerprints,
  letErasedIn,
} from "./erased-people.server.ts";
export { deleteEventsNamed } from "./events.repository.server.ts";
export { type NewEvent, type RecordedEvent, recordEvents } from "./events.service.server.ts";
export { findKnownCustomers } from "./find-known-customers.server.ts";
export { joinCompanies } from "./join-companies.server.ts";
export {
  addAliases,
  aliasesOf,
  forgetOtherValues,
  forgetOtherValuesFrom,
  keepOtherValues,
  listCustomersForComparison,
  removeCustomer,
  restoreCustomer,
  snapshotCustomer,
  writeCustomer,
} from "./merged-customers.server.ts";
export { listNameWords } from "./name-words.server.ts";
export {
  hasOtherValues,
  removeOtherValues,
  selectOtherValues as listOtherValues,
} from "./other-values.repository.server.ts";
export { type ResolvedCustomer, type ResolveOptions, resolveCustomers } from "./resolve-customers.server.ts";
export {
  selectMergers as findMergers,
  selectStanding as findStanding,
} from "./standing-customers.repository.server.ts";
export { takeBackPurchases } from "./take-back-purchases.server.ts";
export { lockCustomers } from "./undo-customers.repository.server.ts";
export { readCustomerStates, removeCustomers, restoreCustomers } from "./undo-customers.server.ts";
export { readEventStates, removeEvents, restoreEvents } from "./undo-events.server.ts";
export { withdrawConsent } from "./withdraw-consent.server.ts";
export {
  type FieldsToWrite,
  type WrittenCustomer,
  type WrittenFields,
  writeCustomerFields,
} from "./write-fields.server.ts";
export { countCustomers };

/** The ids of customers by their numbers and addresses, as given by normaliseEmail; at most 500 of each. */
export async function findByIdentity(
  db: Db,
  { externalIds, emails }: { externalIds: readonly string[]; emails: readonly string[] },
): Promise<{ id: string; externalId: string | null; email: string | null }[]> {
  return selectCustomersMatching(db, { externalIds, emails, phoneKeys: [] });
}

/** The customer behind one identity; see resolveCustomers. */
export async function resolveCustomer(trx: Db, identity: CustomerIdentity): Promise<ResolvedCustomer | null> {
  const [resolved] = await resolveCustomers(trx, [identity]);
  return resolved ?? null;
}

/** The customer with this id; undefined where there is none. */
export async function findCustomer(db: Db, id: string): Promise<Customer | undefined> {
  return selectCustomer(db, id);
}

/** Throws NotFoundError for an unknown id. */
export async function getCustomer(db: Db, id: string): Promise<Customer> {
  const customer = await selectCustomer(db, id);
  if (!customer) throw new NotFoundError("There is no customer at this address.");
  return customer;
}

/** One page of customers by name. `after` is the `next` of the page before. */
export async function listCustomers(
  db: Db,
  options: Partial<CustomerFilter> & { after?: string | null; pageSize: number },
): Promise<{ customers: CustomerListItem[]; next: string | null }> {
  const filter = {
    search: withoutNul(options.search ?? "").trim(),
    companyId: options.companyId ?? null,
    segmentId: options.segmentId == null ? null : withoutNul(options.segmentId),
    heard: options.heard ?? null,
    since: options.since ?? null,
    ids: options.ids ?? null,
  };
  const rows = await selectCustomerPage(db, filter, decodeTextPlace(options.after), options.pageSize + 1);
  const { page, next } = cutPage(rows, options.pageSize, ({ nameKey, id }) => encodePlace(nameKey, id));
  return { customers: page, next };
}

/** Adds a customer by hand; throws ConflictError when the e-mail address or customer number is taken. */
export async function createCustomer(
  db: Db,
  form: CustomerForm,
  editor: { name: string } | null = null,
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const now = nowIso();
    const customer: Customer = {
      id: newId(),
      ...(await fieldsOf(trx, form)),
      consentChangedAt: form.consent === "unknown" ? null : now,
      since: now,
      tags: "[]",
      createdAt: now,
      updatedAt: now,
    };
    await refuseTakenIdentity(trx, customer);
    await refuseErased(trx, customer);
    await insertCustomers(trx, [customer]);
    if (customer.consent !== "unknown") await noteContact(trx, customer, editor);
    await enqueue(trx, refreshProfiles, { customerIds: [customer.id] });
    await enqueue(trx, findDuplicates, {});
    return customer.id;
  });
}

/** Saves what a person typed about a customer; throws ConflictError when an identity is taken. */
export async function saveCustomer(
  db: Db,
  id: string,
  form: CustomerForm,
  editor: { id: string; name: string } | null = null,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const current = await getCustomer(trx, id);
    const now = nowIso();
    // The number may be known with a country that what is typed does not name.
    const phoneKey = form.phone === current.phone ? current.phoneKey : normalisePhone(form.phone);
    const consentChangedAt = form.consent === current.consent ? current.consentChangedAt : now;
    const customer = {
      ...current,
      ...(await fieldsOf(trx, form)),
      phoneKey,
      consentChangedAt,
      updatedAt: now,
    };
    await refuseTakenIdentity(trx, customer);
    await updateCustomers(trx, [customer]);
    if (form.consent !== current.consent) await noteContact(trx, customer, editor);
    // Who undoes an import later is told whose edits stay.
    await recordAudit(trx, editor, { action: "customer.edited", subjectType: "customer", subjectId: id });
    await enqueue(trx, refreshProfiles, { customerIds: [id] });
    await enqueue(trx, findDuplicates, {});
  });
}

async function noteContact(trx: Db, customer: Customer, editor: { name: string } | null): Promise<void> {
  const { id, consent, consentChangedAt } = customer;
  await recordContact(trx, [{ customerId: id, state: consent, at: consentChangedAt }], {
    ...{ type: "person", id: null, label: "the customer's record", byName: editor?.name ?? null },
  });
}

async function fieldsOf(trx: Db, form: CustomerForm) {
  const [company] = form.company === null ? [] : await resolveCompanies(trx, [{ name: form.company }]);
  return {
    externalId: form.externalId,
    email: form.email,
    name: form.name,
    nameKey: (form.name ?? form.email ?? form.externalId ?? "").toLowerCase(),
    phone: form.phone,
    phoneKey: normalisePhone(form.phone),
    companyId: company?.id ?? null,
    jobTitle: form.jobTitle,
    decisionRole: form.decisionRole,
    consent: form.consent,
  };
}

/** Who was erased does not come back by a slip of the hand. */
async function refuseErased(trx: Db, { externalId, email, phone }: Customer): Promise<void> {
  const [erasedAt] = await findErased(trx, [{ externalId, email, phone }]);
  if (!erasedAt) return;
  throw new ConflictError(
    `This person was erased on ${erasedAt.slice(0, 10)}. An owner can let them be added again, in the settings under erasures.`,
  );
}

async function refuseTakenIdentity(trx: Db, customer: Customer): Promise<void> {
  const others = await selectCustomersMatching(trx, {
    externalIds: customer.externalId ? [customer.externalId] : [],
    emails: customer.email ? [customer.email] : [],
    phoneKeys: [],
  });
  const other = others.find((candidate) => candidate.id !== customer.id);
  if (!other) return;
  const field = other.email !== null && other.email === customer.email ? "e-mail address" : "customer number";
  throw new ConflictError(
    `Another customer has this ${field} already: ${other.name ?? other.email ?? other.externalId}.`,
  );
}
