import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import type { Eraser } from "../eraser.repository.server.ts";
import { forgetTraces } from "./traces.repository.server.ts";

const PIECE = 500;

/** Rows by an id of their own, which an import's undo may know. */
function rowsEraser(key: string, table: "events" | "attribute_values"): Eraser {
  return {
    key,
    async erase(trx, { customerIds }) {
      const rows = await trx
        .selectFrom(table)
        .select("id")
        .where(isAnyOf(trx, "customer_id", customerIds))
        .limit(PIECE)
        .execute();
      const ids = rows.map(({ id }) => id);
      if (ids.length === 0) return { count: 0 };
      await forgetTraces(trx, ids);
      await trx
        .deleteFrom(table)
        .where(isAnyOf(trx, "id", ids))
        .execute();
      return { count: ids.length };
    },
  };
}

export const eventsEraser = rowsEraser("events", "events");
export const valuesEraser = rowsEraser("values", "attribute_values");

/** What was merged into the person's record, and likely pairs. */
export const mergesEraser: Eraser = {
  key: "merges",
  async erase(trx, { customerIds }) {
    const merges = await trx
      .deleteFrom("customer_merges")
      .where((eb) => eb.or([isAnyOf(trx, "kept_id", customerIds), isAnyOf(trx, "merged_id", customerIds)]))
      .executeTakeFirst();
    const pairs = await trx
      .deleteFrom("likely_pairs")
      .where((eb) => eb.or([isAnyOf(trx, "one_id", customerIds), isAnyOf(trx, "other_id", customerIds)]))
      .executeTakeFirst();
    return { count: Number(merges.numDeletedRows) + Number(pairs.numDeletedRows) };
  },
};

/** Reviews of the person's profile, and the person's place in what reviews compare. */
export const reviewsEraser: Eraser = {
  key: "reviews",
  async erase(trx, { customerIds }) {
    let count = 0;
    for (const table of ["reviews", "review_subjects"] as const) {
      const result = await trx
        .deleteFrom(table)
        .where("subject", "=", "profile")
        .where(isAnyOf(trx, "subject_id", customerIds))
        .executeTakeFirst();
      count += Number(result.numDeletedRows);
    }
    return { count };
  },
};

/** Tables in which a row is a customer's and nothing has to be kept of it; one that comes later is one too. */
const OTHERWISE: ReadonlySet<string> = new Set(["customers", "feedback_items", "statements", "responses"]);

/** The tables that have a column with a customer's id. */
export async function tablesOfCustomers(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables();
  return tables
    .filter(({ isView, columns }) => !isView && columns.some(({ name }) => name === "customer_id"))
    .map(({ name }) => name)
    .sort();
}

/** How many rows are left with the id of one of some customers. */
export async function countOwned(db: Db, customerIds: readonly string[]): Promise<number> {
  let count = 0;
  for (const table of await tablesOfCustomers(db)) {
    const { rows } = await sql<{ found: number }>`select count(*) as found from ${sql.table(table)}
      where ${isAnyOf(db, "customer_id", customerIds)}`.execute(db);
    count += Number(rows[0]?.found ?? 0);
  }
  return count;
}

/** Everything else that belongs to a customer alone: memberships, scores, figures, consents, keys, values beside. */
export const ownedEraser: Eraser = {
  key: "owned",
  async erase(trx, { customerIds }) {
    let count = 0;
    for (const table of await tablesOfCustomers(trx)) {
      if (OTHERWISE.has(table)) continue;
      const result = await sql`delete from ${sql.table(table)}
        where ${isAnyOf(trx, "customer_id", customerIds)}`.execute(trx);
      count += Number(result.numAffectedRows ?? 0);
    }
    return { count };
  },
};
