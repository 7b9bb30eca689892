import { type Alias, aliasKinds } from "./alias.ts";
import type { SaidIdentity } from "./apply-identity.ts";
import type { Customer } from "./customer.schema.ts";
import type { MatchKey } from "./match-rule.ts";

/** Customers at hand, found by what they are known by. */
export interface CustomerIndex {
  add(customer: Customer): void;
  byExternalId(externalId: string | null): Customer | undefined;
  byEmail(email: string | null): Customer | undefined;
  /** The customer whom an identity means, by the first of the keys that leads to somebody. */
  match(said: SaidIdentity, matchBy: readonly MatchKey[]): Customer | undefined;
  /** Of a matched identity, the customer merged into the match whose number or address it has; null where it is the match's own. */
  cameFor(said: SaidIdentity, match: Customer): string | null;
}

/**
 * An index of the given customers; each belongs to it once, as the object that is given. `aliases` lead to customers
 * among them.
 */
export function indexCustomers(known: readonly Customer[], aliases: readonly Alias[] = []): CustomerIndex {
  const byId = new Map(known.map((customer) => [customer.id, customer]));
  const byAlias = new Map(
    aliases.map(({ kind, value, customerId }) => [`${kind} ${value}`, byId.get(customerId)]),
  );
  const owners = new Map(aliases.map(({ kind, value, ownerId }) => [`${kind} ${value}`, ownerId ?? null]));
  const externalIds = new Map<string, Customer>();
  const emails = new Map<string, Customer>();
  const phones = new Map<string, Set<Customer>>();

  function add(customer: Customer): void {
    if (customer.externalId) externalIds.set(customer.externalId, customer);
    if (customer.email) emails.set(customer.email, customer);
    if (!customer.phoneKey) return;
    const holders = phones.get(customer.phoneKey) ?? new Set();
    phones.set(customer.phoneKey, holders.add(customer));
  }

  function holderOf(kind: Alias["kind"], value: string | null): Customer | undefined {
    if (value === null) return undefined;
    const holder = kind === "externalId" ? externalIds.get(value) : emails.get(value);
    return holder ?? byAlias.get(`${kind} ${value}`);
  }

  function find(said: SaidIdentity, key: MatchKey): Customer | undefined {
    if (key === "externalId") return holderOf("externalId", said.externalId);
    if (key === "email") {
      const holder = holderOf("email", said.email);
      return holder && !differs(holder.externalId, said.externalId) ? holder : undefined;
    }
    const holders = said.phoneKey === null ? undefined : phones.get(said.phoneKey);
    if (holders === undefined) return undefined;
    if (holders.size === 1) return [...holders].find((holder) => !looksLikeAnother(holder, said));
    // A number that several share means none of them, but for whom an earlier row that said no more has made.
    return [...holders].find((holder) => saysTheSame(holder, said));
  }

  /** By the first of number and address that leads to the match: a number says more than an address. */
  function cameFor(said: SaidIdentity, match: Customer): string | null {
    for (const kind of aliasKinds) {
      const value = said[kind];
      if (value === null || holderOf(kind, value) !== match) continue;
      const owner = owners.get(`${kind} ${value}`) ?? null;
      return owner === match.id ? null : owner;
    }
    return null;
  }

  for (const customer of known) add(customer);
  return {
    add,
    byExternalId: (externalId) => holderOf("externalId", externalId),
    byEmail: (email) => holderOf("email", email),
    cameFor,
    match(said, matchBy) {
      for (const key of matchBy) {
        const customer = find(said, key);
        if (customer) return customer;
      }
      return undefined;
    },
  };
}

/** Known by a phone alone, and called the same: the same row again leads to the same customer. */
function saysTheSame({ externalId, email, name }: Customer, said: SaidIdentity): boolean {
  const isAlone = [externalId, email, said.externalId, said.email].every((value) => value === null);
  return isAlone && name?.toLowerCase() === said.name?.toLowerCase();
}

/** A household or an office shares a phone: one more thing that differs, and it is somebody else. */
function looksLikeAnother(holder: Customer, said: SaidIdentity): boolean {
  return (
    differs(holder.externalId, said.externalId) ||
    differs(holder.email, said.email) ||
    differs(holder.name?.toLowerCase() ?? null, said.name?.toLowerCase() ?? null)
  );
}

function differs(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}
