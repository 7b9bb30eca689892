import type { FieldRule } from "#app/features/attributes/field-rule.ts";
import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { type FieldChange, fieldChanges, NO_CHANGES } from "#app/lib/record-change.ts";
import { tidyName } from "#app/lib/text.ts";
import type { Db } from "#db/client.server.ts";
import {
  type Company,
  insertCompanies,
  selectCompaniesMatching,
  updateCompanies,
} from "./companies.repository.server.ts";
import { normaliseDomain } from "./domain.ts";
import { recountLater } from "./recount-later.server.ts";

export interface CompanyIdentity {
  externalId?: string | null;
  name: string;
  domain?: string | null;
}

export interface ResolvedCompany {
  id: string;
  created: boolean;
  /** What changed about a company that was known before the call. */
  changes: readonly FieldChange[];
}

const identityFields = ["externalId", "name", "domain"] as const;

/**
 * The company of each identity (at most 500), in order: matched by external id, then by domain, then by exact name
 * regardless of case, else created. A company's name identifies it; a person's never does. Two external ids are two
 * companies, whatever they are called. `rule` says what becomes of number, name and domain of a company that is known.
 * Takes a transaction.
 */
export async function resolveCompanies(
  trx: Db,
  identities: readonly CompanyIdentity[],
  rule: FieldRule = "keep",
): Promise<ResolvedCompany[]> {
  const said = identities.map(readIdentity);
  const index = new CompanyIndex(await selectKnown(trx, said));
  const now = nowIso();
  const created: Company[] = [];
  const fresh = new Set<string>();
  const updated = new Map<string, Company>();
  const resolved = said.map((identity): ResolvedCompany => {
    const known = index.find(identity);
    if (known === undefined) {
      const company = { id: newId(), ...identity, parentId: null, createdAt: now, updatedAt: now };
      created.push(company);
      fresh.add(company.id);
      index.add(company);
      return { id: company.id, created: true, changes: NO_CHANGES };
    }
    const before = { ...known };
    applyIdentity(known, identity, rule, index);
    if (fieldChanges(before, known, identityFields).length === 0) {
      return { id: known.id, created: false, changes: NO_CHANGES };
    }
    known.updatedAt = now;
    const changes = fieldChanges(before, known, [...identityFields, "updatedAt"]);
    index.add(known);
    if (fresh.has(known.id)) return { id: known.id, created: false, changes: NO_CHANGES };
    updated.set(known.id, known);
    return { id: known.id, created: false, changes };
  });
  await insertCompanies(trx, created);
  await updateCompanies(trx, [...updated.values()]);
  await recountLater(
    trx,
    created.map(({ id }) => id),
  );
  return resolved;
}

/** The company of each identity if it is known, in order; `name` may be empty where a number or domain leads. */
export async function findCompanies(
  trx: Db,
  identities: readonly CompanyIdentity[],
): Promise<(string | null)[]> {
  const said = identities.map(readIdentity);
  const index = new CompanyIndex(await selectKnown(trx, said));
  return said.map((identity) => index.find(identity)?.id ?? null);
}

interface Said {
  externalId: string | null;
  name: string;
  domain: string | null;
}

function readIdentity({ externalId, name, domain }: CompanyIdentity): Said {
  return { externalId: externalId || null, name: tidyName(name), domain: normaliseDomain(domain) };
}

function selectKnown(trx: Db, said: readonly Said[]): Promise<Company[]> {
  const distinct = (values: (string | null)[]) => [...new Set(values.flatMap((value) => value || []))];
  return selectCompaniesMatching(trx, {
    externalIds: distinct(said.map(({ externalId }) => externalId)),
    domains: distinct(said.map(({ domain }) => domain)),
    nameKeys: distinct(said.map(({ name }) => name.toLowerCase())),
  });
}

/** The first of each number, domain and name is found by it. */
class CompanyIndex {
  readonly #byExternalId = new Map<string, Company>();
  readonly #byDomain = new Map<string, Company>();
  readonly #byName = new Map<string, Company>();

  constructor(known: readonly Company[]) {
    for (const company of known) this.add(company);
  }

  add(company: Company): void {
    const name = company.name.toLowerCase();
    if (company.externalId !== null) this.#byExternalId.set(company.externalId, company);
    if (company.domain !== null && !this.#byDomain.has(company.domain))
      this.#byDomain.set(company.domain, company);
    if (!this.#byName.has(name)) this.#byName.set(name, company);
  }

  find({ externalId, domain, name }: Said): Company | undefined {
    const exact = externalId === null ? undefined : this.#byExternalId.get(externalId);
    if (exact !== undefined) return exact;
    const fits = (company: Company | undefined) =>
      company !== undefined && (externalId === null || company.externalId === null) ? company : undefined;
    return (
      fits(domain === null ? undefined : this.#byDomain.get(domain)) ??
      fits(name === "" ? undefined : this.#byName.get(name.toLowerCase()))
    );
  }

  hasNumber(externalId: string): boolean {
    return this.#byExternalId.has(externalId);
  }
}

function applyIdentity(company: Company, said: Said, rule: FieldRule, index: CompanyIndex): void {
  if (rule === "keep") return;
  if (rule === "newest" && said.name !== "") company.name = said.name;
  if (said.domain !== null && (company.domain === null || rule === "newest")) company.domain = said.domain;
  const numbered = said.externalId !== null && !index.hasNumber(said.externalId);
  if (company.externalId === null && numbered) company.externalId = said.externalId;
}
