import { recordContact } from "#app/features/consents/consents.service.server.ts";
import { findDuplicates } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { type FieldChange, fieldChanges, NO_CHANGES } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { selectAliases } from "./aliases.repository.server.ts";
import {
  applyIdentity,
  type FieldRules,
  fieldRulesOf,
  newCustomer,
  type OtherValue,
  type SaidIdentity,
  textOrNull,
} from "./apply-identity.ts";
import type { Customer, CustomerIdentity } from "./customer.schema.ts";
import { type CustomerIndex, indexCustomers } from "./customer-index.ts";
import { insertCustomers, selectCustomersMatching, updateCustomers } from "./customers.repository.server.ts";
import { isSharedMailbox, normaliseEmail, normaliseExternalId } from "./identity.ts";
import { type MatchKey, matchKeys } from "./match-rule.ts";
import { insertOtherValues, type ValueSource } from "./other-values.repository.server.ts";
import { normalisePhone } from "./phone-number.ts";

export interface ResolvedCustomer {
  id: string;
  outcome: "created" | "updated" | "unchanged";
  /** What changed about a customer who was known before the call; also a withdrawal of consent that was said again. */
  changes: readonly FieldChange[];
  /** The customer who was merged into this one and whose number or address led here; null where nobody's did. */
  cameFor: string | null;
}

/** What an import can change about a customer and give back; the name key follows from the others. */
const recordedFields = [
  "externalId",
  "email",
  "name",
  "phone",
  "phoneKey",
  "companyId",
  "jobTitle",
  "decisionRole",
  "consent",
  "consentChangedAt",
  "since",
  "tags",
  "updatedAt",
] as const;

export interface ResolveOptions {
  /** What wins per field; left out, what is empty is filled and what is known stays. */
  fields?: FieldRules;
  /** By what somebody is known again, in this order. */
  matchBy?: readonly MatchKey[];
  /** The country (two letters) of phone numbers that name none. */
  phoneCountry?: string;
  /** Where the identities are from; with it, values that do not lead are kept beside those that do. */
  source?: ValueSource;
}

/** Many come one after the other; they are looked at together. */
const LOOK_AFTER_MS = 30_000;

const fillOnly = fieldRulesOf("fill");

/**
 * The customer behind each identity (at most 500), in order: matched as `matchBy` says, never by name; created when
 * nobody matches. Null where the identity holds no usable id, such as "anonymous" or a shared mailbox. An address or a
 * number leads to nobody where the identity has another customer number than its owner. Takes a transaction.
 */
export async function resolveCustomers(
  trx: Db,
  identities: readonly CustomerIdentity[],
  { fields = fillOnly, matchBy = matchKeys, phoneCountry = "", source }: ResolveOptions = {},
): Promise<(ResolvedCustomer | null)[]> {
  const said = identities.map((identity) => readIdentity(identity, phoneCountry));
  const index = await indexKnown(trx, said, matchBy);
  const now = nowIso();
  const created = new Map<string, Customer>();
  const updated = new Map<string, Customer>();
  const spoken = new Set<string>();
  const others: (OtherValue & { customerId: string })[] = [];
  const resolved = said.map((identity): ResolvedCustomer | null => {
    if (!leadsToSomebody(identity, matchBy)) return null;
    const match = index.match(identity, matchBy);
    if (!match) {
      // A second customer number with an address that is taken is another person; the address stays with the first.
      const email = index.byEmail(identity.email) ? null : identity.email;
      const customer = newCustomer(newId(), identity, email, now);
      if (identity.email !== email) others.push(...sharedAddress(customer.id, identity));
      created.set(customer.id, customer);
      if (customer.consent !== "unknown") spoken.add(customer.id);
      index.add(customer);
      return { id: customer.id, outcome: "created", changes: NO_CHANGES, cameFor: null };
    }
    const before = { ...match };
    const cameFor = index.cameFor(identity, match);
    const applied = applyIdentity(match, identity, fields, takenFrom(match, identity, index), now);
    for (const other of applied.others) others.push({ ...other, customerId: match.id });
    const again = withdrawalSaidAgain(before, identity);
    if (!applied.changed) return { id: match.id, outcome: "unchanged", changes: again, cameFor };
    match.updatedAt = now;
    if (match.consent !== before.consent) spoken.add(match.id);
    index.add(match);
    if (created.has(match.id)) return { id: match.id, outcome: "unchanged", changes: NO_CHANGES, cameFor };
    updated.set(match.id, match);
    const changes = [...fieldChanges(before, match, recordedFields), ...again];
    return { id: match.id, outcome: "updated", changes, cameFor };
  });
  await insertCustomers(trx, [...created.values()]);
  await updateCustomers(trx, [...updated.values()]);
  await noteContact(
    trx,
    [...created.values(), ...updated.values()].filter(({ id }) => spoken.has(id)),
    source,
  );
  if (created.size + updated.size > 0) await enqueue(trx, findDuplicates, {}, { delayMs: LOOK_AFTER_MS });
  if (source) await insertOtherValues(trx, others, source);
  return resolved;
}

async function noteContact(trx: Db, customers: readonly Customer[], source: ValueSource | undefined) {
  await recordContact(
    trx,
    customers.map(({ id, consent, consentChangedAt }) => ({
      customerId: id,
      state: consent,
      at: consentChangedAt,
    })),
    { type: "import", id: source?.importId ?? null, label: source?.label ?? "not named", byName: null },
  );
}

/** Noted although it changes nothing: taking back who said it first must not give the consent back. */
function withdrawalSaidAgain(known: Customer, said: CustomerIdentity): readonly FieldChange[] {
  if (said.consent !== "withdrawn" || known.consent !== "withdrawn") return NO_CHANGES;
  const { consent, consentChangedAt } = known;
  return [
    { field: "consent", before: consent, after: consent },
    { field: "consentChangedAt", before: consentChangedAt, after: consentChangedAt },
  ];
}

/** An identity made ready for being matched and kept. */
export function readIdentity(identity: CustomerIdentity, phoneCountry: string): SaidIdentity {
  const email = normaliseEmail(identity.email);
  const phone = textOrNull(identity.phone);
  return {
    externalId: normaliseExternalId(identity.externalId),
    email: email === null || isSharedMailbox(email) ? null : email,
    name: textOrNull(identity.name),
    phone,
    phoneKey: normalisePhone(phone, phoneCountry),
    companyId: identity.companyId ?? null,
    jobTitle: textOrNull(identity.jobTitle),
    decisionRole: identity.decisionRole ?? null,
    consent: identity.consent ?? null,
    since: identity.since ?? null,
    tags: identity.tags ?? null,
  };
}

/** An id that is not matched by still makes somebody who can be told apart; a phone number alone only where it counts. */
function leadsToSomebody(
  { externalId, email, phoneKey }: SaidIdentity,
  matchBy: readonly MatchKey[],
): boolean {
  return externalId !== null || email !== null || (phoneKey !== null && matchBy.includes("phone"));
}

/** An address that belongs to another customer is worth a look: the two may be one. */
function sharedAddress(customerId: string, { email }: SaidIdentity): (OtherValue & { customerId: string })[] {
  return email === null ? [] : [{ customerId, field: "email", value: email }];
}

function takenFrom(customer: Customer, said: SaidIdentity, index: CustomerIndex) {
  const heldByAnother = (holder: Customer | undefined) => holder !== undefined && holder.id !== customer.id;
  return {
    externalId: heldByAnother(index.byExternalId(said.externalId)),
    email: heldByAnother(index.byEmail(said.email)),
  };
}

/** Everybody who holds one of the ids, whether it is matched by or not: an address belongs to one customer only. */
export async function indexKnown(
  db: Db,
  said: readonly SaidIdentity[],
  matchBy: readonly MatchKey[],
): Promise<CustomerIndex> {
  const distinct = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  const externalIds = distinct(said.map(({ externalId }) => externalId));
  const emails = distinct(said.map(({ email }) => email));
  const phoneKeys = matchBy.includes("phone") ? distinct(said.map(({ phoneKey }) => phoneKey)) : [];
  const aliases = await selectAliases(db, { externalIds, emails });
  const ids = distinct(aliases.map(({ customerId }) => customerId));
  return indexCustomers(await selectCustomersMatching(db, { ids, externalIds, emails, phoneKeys }), aliases);
}
