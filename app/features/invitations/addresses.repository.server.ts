import type { Db } from "#db/client.server.ts";
import { insertRows, updateRows } from "#db/sql/write-rows.ts";

export interface ListedRow {
  id: string;
  line: number;
  address: string;
  name: string | null;
  customerId: string | null;
  problem: string | null;
}

export async function insertAddresses(
  trx: Db,
  invitationId: string,
  rows: readonly ListedRow[],
): Promise<void> {
  await insertRows(
    trx,
    "survey_invitation_addresses",
    rows.map(({ id, line, address, name, customerId, problem }) => ({
      ...{ id, invitation_id: invitationId, line, address, name },
      ...{ customer_id: customerId, problem },
    })),
  );
}

export async function deleteAddresses(trx: Db, invitationId: string): Promise<void> {
  await trx.deleteFrom("survey_invitation_addresses").where("invitation_id", "=", invitationId).execute();
}

const rowsOf = (db: Db, invitationId: string) =>
  db
    .selectFrom("survey_invitation_addresses")
    .select(["id", "line", "address", "name", "customer_id as customerId", "problem"])
    .where("invitation_id", "=", invitationId)
    .orderBy("id");

/** Good addresses that nobody was known by, after a row, in order. */
export async function selectUnknown(
  db: Db,
  invitationId: string,
  after: string,
  limit: number,
): Promise<ListedRow[]> {
  return rowsOf(db, invitationId)
    .where("problem", "is", null)
    .where("customer_id", "is", null)
    .where("id", ">", after)
    .limit(limit)
    .execute();
}

/** Rows that nobody is written to for, after a row, in order: bad ones, and unknown ones unless they become customers. */
export async function selectUnused(
  db: Db,
  invitationId: string,
  { withUnknown, after, limit }: { withUnknown: boolean; after: string; limit: number },
): Promise<ListedRow[]> {
  return rowsOf(db, invitationId)
    .where((eb) => {
      const bad = eb("problem", "is not", null);
      return withUnknown ? eb.or([bad, eb("customer_id", "is", null)]) : bad;
    })
    .where("id", ">", after)
    .limit(limit)
    .execute();
}

/** Notes which customers rows are about, or why they are about none. */
export async function updateRowsOfList(
  trx: Db,
  rows: readonly { id: string; customerId: string | null; problem: string | null }[],
): Promise<void> {
  await updateRows(
    trx,
    "survey_invitation_addresses",
    rows.map(({ id, customerId, problem }) => ({ id, customer_id: customerId, problem })),
  );
}

/** How many rows a list has: in all, bad ones, and good ones that nobody is known by. */
export async function countAddresses(db: Db, invitationId: string) {
  const row = await db
    .selectFrom("survey_invitation_addresses")
    .select((eb) => [
      eb.fn.countAll().as("all"),
      eb.fn.count("problem").as("bad"),
      eb.fn
        .count(
          eb
            .case()
            .when("problem", "is not", null)
            .then("id")
            .when("customer_id", "is not", null)
            .then("id")
            .end(),
        )
        .as("settled"),
    ])
    .where("invitation_id", "=", invitationId)
    .executeTakeFirstOrThrow();
  const [all, bad, settled] = [Number(row.all), Number(row.bad), Number(row.settled)];
  return { all, bad, unknown: all - settled };
}
