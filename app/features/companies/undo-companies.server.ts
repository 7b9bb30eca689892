import type { FieldValue, HeldBy, RecordState, Removal } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { type Company, selectCompaniesByIds, updateCompanies } from "./companies.repository.server.ts";
import { deleteCompanies, selectCompanyTies } from "./undo-companies.repository.server.ts";

/** The fields of some companies (at most 500) as they stand. */
export async function readCompanyStates(db: Db, ids: readonly string[]): Promise<Map<string, RecordState>> {
  return new Map((await selectCompaniesByIds(db, ids)).map((company) => [company.id, { ...company }]));
}

/** Gives companies earlier values back. Takes a transaction. */
export async function restoreCompanies(trx: Db, states: ReadonlyMap<string, RecordState>): Promise<void> {
  const companies = await selectCompaniesByIds(trx, [...states.keys()]);
  await updateCompanies(
    trx,
    companies.map((company) => withState(company, states.get(company.id) ?? {})),
  );
}

function withState(company: Company, state: RecordState): Company {
  const of = (field: string, now: FieldValue) => (state[field] === undefined ? now : state[field]);
  const textOrNull = (field: string, now: string | null) => {
    const value = of(field, now);
    return value === null ? null : String(value);
  };
  return {
    ...company,
    externalId: textOrNull("externalId", company.externalId),
    name: String(of("name", company.name)),
    domain: textOrNull("domain", company.domain),
    parentId: textOrNull("parentId", company.parentId),
    updatedAt: String(of("updatedAt", company.updatedAt)),
  };
}

/**
 * Removes those of some companies (at most 500) that nobody edited since they were made and to which nobody belongs;
 * `ownEdits` are the times of edits that do not count. Takes a transaction.
 */
export async function removeCompanies(
  trx: Db,
  ids: readonly string[],
  ownEdits: ReadonlyMap<string, string>,
): Promise<Removal> {
  const held = new Map<string, HeldBy>();
  const removed = new Set<string>();
  const parentIds = new Set<string>();
  // A company goes once those that belong to it have gone.
  for (let left = ids; ; left = [...held.keys()]) {
    const before = removed.size;
    held.clear();
    for (const ties of await selectCompanyTies(trx, left)) {
      const by = holderOf(ties, ownEdits.get(ties.id));
      if (by) held.set(ties.id, by);
      else removed.add(ties.id);
      if (!by && ties.parentId !== null) parentIds.add(ties.parentId);
    }
    await deleteCompanies(trx, [...removed].slice(before));
    if (removed.size === before || held.size === 0) break;
  }
  const companyIds = [...parentIds].filter((id) => !removed.has(id));
  return { removed: [...removed], held, touched: { customerIds: [], companyIds } };
}

function holderOf(
  { createdAt, updatedAt, peopled, valued }: Awaited<ReturnType<typeof selectCompanyTies>>[number],
  ownEdit: string | undefined,
): HeldBy | undefined {
  if (updatedAt !== createdAt && updatedAt !== ownEdit) return "edit";
  if (peopled) return "person";
  return valued ? "value" : undefined;
}
