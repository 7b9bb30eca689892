import type { Db } from "#db/client.server.ts";
import type { Alias } from "./alias.ts";
import { insertAliases } from "./aliases.repository.server.ts";
import { contestedFields, type OtherValue } from "./apply-identity.ts";
import type { Customer } from "./customer.schema.ts";
import type { MergedCustomer } from "./merged-customer.schema.ts";
import {
  deleteCustomer,
  insertMerged,
  selectComparison,
  selectCustomerRow,
  selectTakenBy,
  toRow,
  updateCustomerRow,
} from "./merged-customers.repository.server.ts";
import {
  insertOtherValues,
  selectOtherValueRows,
  type ValueSource,
} from "./other-values.repository.server.ts";

export { deleteCustomer as removeCustomer, selectComparison as listCustomersForComparison };

type Value = string | number | null;

/** A customer's record as its table holds it, with the values beside it. */
export async function snapshotCustomer(trx: Db, id: string): Promise<MergedCustomer> {
  return { customer: await selectCustomerRow(trx, id), otherValues: await selectOtherValueRows(trx, id) };
}

/** Writes a customer as `after` and gives the columns that changed. */
export async function replaceCustomer(trx: Db, before: Customer, after: Customer) {
  const old = new Map<string, Value>(Object.entries(toRow(before)));
  const changes = Object.entries(toRow(after)).flatMap(([column, value]) => {
    const was = old.get(column) ?? null;
    return was === value ? [] : [{ column, before: was, after: value }];
  });
  await updateCustomerRow(
    trx,
    before.id,
    Object.fromEntries(changes.map(({ column, after: value }) => [column, value])),
  );
  return changes;
}

/** Gives columns of a customer their values of before, as far as nobody changed them since. */
export async function restoreFields(
  trx: Db,
  id: string,
  changes: readonly { column: string; before: Value; after: Value }[],
  now: string,
): Promise<void> {
  const current = new Map<string, Value>(Object.entries(await selectCustomerRow(trx, id)));
  const back = changes.filter(({ column, after }) => (current.get(column) ?? null) === after);
  const values = Object.fromEntries(back.map(({ column, before }) => [column, before]));
  await updateCustomerRow(trx, id, { ...values, updated_at: now });
}

/** Puts a customer back as it was; an id or address that somebody else has by now stays with them. */
export async function restoreCustomer(trx: Db, { customer, otherValues }: MergedCustomer): Promise<void> {
  const row = { ...customer };
  for (const column of ["external_id", "email"] as const) {
    const value = row[column];
    if (typeof value === "string" && (await selectTakenBy(trx, column, value))) row[column] = null;
  }
  await insertMerged(trx, { customer: row, otherValues });
}

/** Has the ids and addresses of both records lead to the one that is left. */
export async function addAliases(
  trx: Db,
  mergeId: string,
  after: Customer,
  both: readonly Customer[],
): Promise<void> {
  const aliases = both.flatMap((record) =>
    (["externalId", "email"] as const).flatMap((kind): Alias[] => {
      const value = record[kind];
      return value === null || value === after[kind] ? [] : [{ kind, value, customerId: after.id }];
    }),
  );
  await insertAliases(trx, mergeId, aliases);
}

/** Keeps what either record said and the one that is left does not. */
export async function keepOtherValues(
  trx: Db,
  after: Customer,
  both: readonly Customer[],
  source: ValueSource,
): Promise<void> {
  const others = both.flatMap((record) =>
    contestedFields.flatMap((field): (OtherValue & { customerId: string })[] => {
      const value = record[field];
      if (field === "companyId" || value === null || value === after[field]) return [];
      return [{ customerId: after.id, field, value }];
    }),
  );
  await insertOtherValues(trx, others, source);
}
