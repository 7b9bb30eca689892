import type { Db } from "#db/client.server.ts";
import { aliasKinds, type OwnedAlias } from "./alias.ts";
import { insertAliases } from "./aliases.repository.server.ts";
import type { ContestedField, OtherValue } from "./apply-identity.ts";
import type { CustomerRow, MergedCustomer } from "./merged-customer.schema.ts";
import {
  deleteCustomer,
  deleteOtherValuesFrom,
  deleteOtherValuesOf,
  insertMerged,
  selectComparison,
  selectCustomerRow,
  selectTakenBy,
  updateCustomerRow,
} from "./merged-customers.repository.server.ts";
import {
  insertOtherValues,
  selectOtherValueRows,
  type ValueSource,
} from "./other-values.repository.server.ts";

export {
  deleteCustomer as removeCustomer,
  deleteOtherValuesFrom as forgetOtherValuesFrom,
  deleteOtherValuesOf as forgetOtherValues,
  insertAliases as addAliases,
  selectComparison as listCustomersForComparison,
};

/** A customer's record as its table holds it, with the values beside it. Throws NotFoundError. */
export async function snapshotCustomer(trx: Db, id: string): Promise<MergedCustomer> {
  return { customer: await selectCustomerRow(trx, id), otherValues: await selectOtherValueRows(trx, id) };
}

/** Writes a customer's record; a number or address that somebody else has by now stays with them. */
export async function writeCustomer(trx: Db, row: CustomerRow): Promise<void> {
  const { id, ...values } = row;
  const current = await selectCustomerRow(trx, id);
  for (const column of ["external_id", "email"] as const) {
    const value = values[column];
    if (value !== null && value !== current[column] && (await selectTakenBy(trx, column, value)))
      values[column] = current[column];
  }
  await updateCustomerRow(trx, id, values);
}

/** Puts a customer back as it was; an id or address that somebody else has by now stays with them. */
export async function restoreCustomer(trx: Db, { customer, otherValues }: MergedCustomer): Promise<void> {
  const row = { ...customer };
  for (const column of ["external_id", "email"] as const) {
    const value = row[column];
    if (value !== null && (await selectTakenBy(trx, column, value))) row[column] = null;
  }
  await insertMerged(trx, { customer: row, otherValues });
}

const columns = { externalId: "external_id", email: "email" } as const;

/**
 * The ids and addresses by which a merge is known: all of the merged record's, and those of the kept one's that lead no
 * more, each with the record whose it was.
 */
export function aliasesOf(
  customerId: string,
  merge: {
    intoId: string;
    mergedId: string;
    keptBefore: CustomerRow;
    keptAfter: CustomerRow;
    merged: CustomerRow;
  },
): OwnedAlias[] {
  return aliasKinds.flatMap((kind) => {
    const column = columns[kind];
    const [before, merged] = [merge.keptBefore[column], merge.merged[column]];
    const own =
      before === null || before === merge.keptAfter[column] ? [] : [{ value: before, ownerId: merge.intoId }];
    const theirs = merged === null ? [] : [{ value: merged, ownerId: merge.mergedId }];
    return [...own, ...theirs].map((alias) => ({ kind, customerId, ...alias }));
  });
}

/** A company is no value to be shown beside another: it has places of its own. */
const shownBeside: readonly [ContestedField, keyof CustomerRow][] = [
  ["externalId", "external_id"],
  ["email", "email"],
  ["name", "name"],
  ["phone", "phone"],
  ["jobTitle", "job_title"],
  ["decisionRole", "decision_role"],
];

/** Keeps what either record said and the one that is left does not. */
export async function keepOtherValues(
  trx: Db,
  after: CustomerRow,
  both: readonly CustomerRow[],
  source: ValueSource,
): Promise<void> {
  const others = both.flatMap((record) =>
    shownBeside.flatMap(([field, column]): (OtherValue & { customerId: string })[] => {
      const value = record[column];
      return value === null || value === after[column] ? [] : [{ customerId: after.id, field, value }];
    }),
  );
  await insertOtherValues(trx, others, source);
}
