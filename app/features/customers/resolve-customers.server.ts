import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { type FieldChange, fieldChanges, NO_CHANGES } from "#app/lib/record-change.ts";
import { tidyName } from "#app/lib/text.ts";
import type { Db } from "#db/client.server.ts";
import type { Customer, CustomerIdentity } from "./customer.schema.ts";
import { insertCustomers, selectCustomersMatching, updateCustomers } from "./customers.repository.server.ts";
import { isSharedMailbox, normaliseEmail, normaliseExternalId } from "./identity.ts";

export interface ResolvedCustomer {
  id: string;
  outcome: "created" | "updated" | "unchanged";
  /** What changed about a customer who was known before the call. */
  changes: readonly FieldChange[];
}

/** What an import can change about a customer and give back; the name key follows from the others. */
const recordedFields = [
  "externalId",
  "email",
  "name",
  "phone",
  "companyId",
  "jobTitle",
  "decisionRole",
  "consent",
  "consentChangedAt",
  "since",
  "updatedAt",
] as const;

/**
 * - "fill": known fields stay, empty ones are filled (tickets, reviews, answers: they only mention a person).
 * - "overwrite": what the source says replaces what was known (a list of customers is about the person).
 * Consent that was withdrawn stays withdrawn in both.
 */
export type ResolveMode = "fill" | "overwrite";

/**
 * The customer behind each identity (at most 500), in order: matched by external id, then by e-mail address, never
 * by name; created when neither is known. Null where the identity holds no usable id, such as "anonymous" or a
 * shared mailbox. Takes a transaction.
 */
export async function resolveCustomers(
  trx: Db,
  identities: readonly CustomerIdentity[],
  mode: ResolveMode = "fill",
): Promise<(ResolvedCustomer | null)[]> {
  const keys = identities.map(identityKey);
  const known = await selectCustomersMatching(
    trx,
    [...new Set(keys.flatMap((key) => (key.externalId ? [key.externalId] : [])))],
    [...new Set(keys.flatMap((key) => (key.email ? [key.email] : [])))],
  );
  const byExternalId = new Map<string, Customer>();
  const byEmail = new Map<string, Customer>();
  const byId = new Map<string, Customer>();
  const index = (customer: Customer) => {
    byId.set(customer.id, customer);
    if (customer.externalId) byExternalId.set(customer.externalId, customer);
    if (customer.email) byEmail.set(customer.email, customer);
  };
  for (const customer of known) index(byId.get(customer.id) ?? customer);

  const now = nowIso();
  const created = new Map<string, Customer>();
  const updated = new Map<string, Customer>();
  const resolved = identities.map((identity, position): ResolvedCustomer | null => {
    const key = keys[position];
    if (!key || (key.externalId === null && key.email === null)) return null;
    const match = matching(key, byExternalId, byEmail);
    if (!match) {
      const customer = newCustomer(identity, key, byEmail, now);
      created.set(customer.id, customer);
      index(customer);
      return { id: customer.id, outcome: "created", changes: NO_CHANGES };
    }
    const before = { ...match };
    const changed = applyIdentity(match, identity, key, mode, { byExternalId, byEmail });
    if (!changed) return { id: match.id, outcome: "unchanged", changes: NO_CHANGES };
    match.updatedAt = now;
    index(match);
    if (created.has(match.id)) return { id: match.id, outcome: "unchanged", changes: NO_CHANGES };
    updated.set(match.id, match);
    return { id: match.id, outcome: "updated", changes: fieldChanges(before, match, recordedFields) };
  });
  await insertCustomers(trx, [...created.values()]);
  await updateCustomers(trx, [...updated.values()]);
  return resolved;
}

interface IdentityKey {
  externalId: string | null;
  email: string | null;
}

/** What an identity is matched by. */
export function identityKey(identity: Pick<CustomerIdentity, "externalId" | "email">): IdentityKey {
  return { externalId: normaliseExternalId(identity.externalId), email: personalEmail(identity.email) };
}

function personalEmail(raw: string | null | undefined): string | null {
  const email = normaliseEmail(raw);
  return email === null || isSharedMailbox(email) ? null : email;
}

/** An e-mail address leads to a customer only when the source does not name another external id for that person. */
export function matching(
  key: IdentityKey,
  byExternalId: ReadonlyMap<string, Customer>,
  byEmail: ReadonlyMap<string, Customer>,
): Customer | undefined {
  const exact = key.externalId === null ? undefined : byExternalId.get(key.externalId);
  if (exact) return exact;
  const mailed = key.email === null ? undefined : byEmail.get(key.email);
  const conflicts = mailed?.externalId && key.externalId && mailed.externalId !== key.externalId;
  return conflicts ? undefined : mailed;
}

function newCustomer(
  identity: CustomerIdentity,
  key: IdentityKey,
  byEmail: Map<string, Customer>,
  now: string,
): Customer {
  // A second external id with an address that is taken is another person; the address stays with the first.
  const email = key.email !== null && byEmail.has(key.email) ? null : key.email;
  const name = blankToNull(identity.name);
  return {
    id: newId(),
    externalId: key.externalId,
    email,
    name,
    nameKey: (name ?? email ?? key.externalId ?? "").toLowerCase(),
    phone: blankToNull(identity.phone),
    companyId: identity.companyId ?? null,
    jobTitle: blankToNull(identity.jobTitle),
    decisionRole: identity.decisionRole ?? null,
    consent: identity.consent ?? "unknown",
    consentChangedAt: identity.consent ? now : null,
    since: identity.since ?? now,
    createdAt: now,
    updatedAt: now,
  };
}

function applyIdentity(
  customer: Customer,
  identity: CustomerIdentity,
  key: IdentityKey,
  mode: ResolveMode,
  taken: { byExternalId: Map<string, Customer>; byEmail: Map<string, Customer> },
): boolean {
  const before = Object.values(customer);
  const choose = <Value>(current: Value | null, said: Value | null | undefined): Value | null =>
    said === null || said === undefined || (current !== null && mode === "fill") ? current : said;
  customer.name = choose(customer.name, blankToNull(identity.name));
  customer.phone = choose(customer.phone, blankToNull(identity.phone));
  customer.companyId = choose(customer.companyId, identity.companyId);
  customer.jobTitle = choose(customer.jobTitle, blankToNull(identity.jobTitle));
  customer.decisionRole = choose(customer.decisionRole, identity.decisionRole);
  if (customer.externalId === null && key.externalId && !taken.byExternalId.has(key.externalId)) {
    customer.externalId = key.externalId;
  }
  const free = key.email !== null && !taken.byEmail.has(key.email);
  if (free && (customer.email === null || mode === "overwrite")) customer.email = key.email;
  if (identity.consent && customer.consent !== "withdrawn" && customer.consent !== identity.consent) {
    const mayChange =
      mode === "overwrite" || customer.consent === "unknown" || identity.consent === "withdrawn";
    if (mayChange && identity.consent !== "unknown") {
      customer.consent = identity.consent;
      customer.consentChangedAt = nowIso();
    }
  }
  if (identity.since && identity.since < customer.since) customer.since = identity.since;
  customer.nameKey = (customer.name ?? customer.email ?? customer.externalId ?? "").toLowerCase();
  return Object.values(customer).some((value, at) => value !== before[at]);
}

function blankToNull(text: string | null | undefined): string | null {
  const trimmed = tidyName(text ?? "");
  return trimmed === "" ? null : trimmed.slice(0, 200);
}
