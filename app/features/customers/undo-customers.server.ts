import { recordContact } from "#app/features/consents/consents.service.server.ts";
import type { FieldValue, HeldBy, RecordState, Refusal, Removal } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { type Customer, consentStates, decisionRoles } from "./customer.schema.ts";
import {
  selectCustomersByIds,
  selectCustomersMatching,
  updateCustomers,
} from "./customers.repository.server.ts";
import {
  clearIdentities,
  deleteCustomers,
  lockCustomers,
  selectTies,
} from "./undo-customers.repository.server.ts";

/** The fields of some customers (at most 500) as they stand. */
export async function readCustomerStates(trx: Db, ids: readonly string[]): Promise<Map<string, RecordState>> {
  await lockCustomers(trx, ids);
  const customers = await selectCustomersByIds(trx, ids);
  return new Map(customers.map((customer) => [customer.id, { ...customer }]));
}

/**
 * Gives customers earlier values back, and returns the fields that stay because somebody else has the address or number
 * by now. Takes a transaction.
 */
export async function restoreCustomers(
  trx: Db,
  states: ReadonlyMap<string, RecordState>,
): Promise<Map<string, Refusal>> {
  const before = new Map((await selectCustomersByIds(trx, [...states.keys()])).map((row) => [row.id, row]));
  const restored = [...before.values()].map((customer) => withState(customer, states.get(customer.id) ?? {}));
  const renamed = restored.filter((customer) => {
    const { externalId, email } = before.get(customer.id) ?? customer;
    return customer.externalId !== externalId || customer.email !== email;
  });
  const refused = await yieldTaken(trx, before, renamed);
  await clearIdentities(
    trx,
    renamed.map(({ id }) => id),
  );
  await updateCustomers(
    trx,
    restored.map((customer) => ({ ...customer, nameKey: nameKeyOf(customer) })),
  );
  const spoken = restored.filter(({ id, consent }) => before.get(id)?.consent !== consent);
  await recordContact(
    trx,
    spoken.map(({ id, consent }) => ({ customerId: id, state: consent, at: null })),
    { type: "undo", id: null, label: "an import was undone", byName: null },
  );
  return refused;
}

/** Leaves an address or number as it is where another customer has the one that would come back. */
async function yieldTaken(
  trx: Db,
  before: ReadonlyMap<string, Customer>,
  renamed: readonly Customer[],
): Promise<Map<string, Refusal>> {
  const refused = new Map<string, Refusal>();
  const others = await selectCustomersMatching(trx, {
    externalIds: renamed.flatMap(({ externalId }) => externalId ?? []),
    emails: renamed.flatMap(({ email }) => email ?? []),
    phoneKeys: [],
  });
  const moving = new Set(renamed.map(({ id }) => id));
  const takenIds = new Set(
    others.flatMap(({ id, externalId }) => (moving.has(id) ? [] : (externalId ?? []))),
  );
  const takenEmails = new Set(others.flatMap(({ id, email }) => (moving.has(id) ? [] : (email ?? []))));
  for (const customer of renamed) {
    const now = before.get(customer.id);
    const fields: string[] = [];
    if (customer.externalId !== null && takenIds.has(customer.externalId)) {
      fields.push("externalId");
      customer.externalId = now?.externalId ?? null;
    }
    if (customer.email !== null && takenEmails.has(customer.email)) {
      fields.push("email");
      customer.email = now?.email ?? null;
    }
    if (fields.length > 0) refused.set(customer.id, { fields, because: "taken" });
    if (customer.externalId !== null) takenIds.add(customer.externalId);
    if (customer.email !== null) takenEmails.add(customer.email);
  }
  return refused;
}

function withState(customer: Customer, state: RecordState): Customer {
  const text = (field: keyof Customer & string, now: string | null) => textOf(state, field, now);
  return {
    ...customer,
    externalId: text("externalId", customer.externalId),
    email: text("email", customer.email),
    name: text("name", customer.name),
    phone: text("phone", customer.phone),
    phoneKey: text("phoneKey", customer.phoneKey),
    companyId: text("companyId", customer.companyId),
    jobTitle: text("jobTitle", customer.jobTitle),
    decisionRole: decisionRoles.find((role) => role === text("decisionRole", customer.decisionRole)) ?? null,
    consent:
      consentStates.find((consent) => consent === text("consent", customer.consent)) ?? customer.consent,
    consentChangedAt: text("consentChangedAt", customer.consentChangedAt),
    since: text("since", customer.since) ?? customer.since,
    tags: text("tags", customer.tags) ?? customer.tags,
    updatedAt: text("updatedAt", customer.updatedAt) ?? customer.updatedAt,
  };
}

function textOf(state: RecordState, field: string, now: string | null): string | null {
  const value: FieldValue | undefined = state[field];
  return value === undefined ? now : value === null ? null : String(value);
}

function nameKeyOf({ name, email, externalId }: Customer): string {
  return (name ?? email ?? externalId ?? "").toLowerCase();
}

/**
 * Removes those of some customers (at most 500) whom nobody edited since they were made and on whom nothing hangs;
 * `ownEdits` are the times of edits that do not count. Takes a transaction.
 */
export async function removeCustomers(
  trx: Db,
  ids: readonly string[],
  ownEdits: ReadonlyMap<string, string>,
): Promise<Removal> {
  await lockCustomers(trx, ids);
  const held = new Map<string, HeldBy>();
  const removed: string[] = [];
  const companyIds: string[] = [];
  for (const ties of await selectTies(trx, ids)) {
    const by = holderOf(ties, ownEdits.get(ties.id));
    if (by) held.set(ties.id, by);
    else {
      removed.push(ties.id);
      if (ties.companyId !== null) companyIds.push(ties.companyId);
    }
  }
  await deleteCustomers(trx, removed);
  return { removed, held, touched: { customerIds: [], companyIds } };
}

function holderOf(
  ties: Awaited<ReturnType<typeof selectTies>>[number],
  ownEdit: string | undefined,
): HeldBy | undefined {
  if (ties.updatedAt !== ties.createdAt && ties.updatedAt !== ownEdit) return "edit";
  if (ties.answered) return "answer";
  if (ties.said) return "feedback";
  if (ties.bought) return "purchase";
  return ties.valued ? "value" : undefined;
}
