import { createHash } from "node:crypto";
import type { Db } from "#db/client.server.ts";

/** What an import left behind, without ids and times that differ from run to run. */
export interface Trace {
  items: number;
  customers: number;
  /** Items with a number that another one has. */
  twice: number;
  /** SHA-256 over all items and customers in order. */
  checksum: string;
}

const PAGE = 1000;

export async function traceOf(db: Db): Promise<Trace> {
  const hash = createHash("sha256");
  const trace = { items: 0, customers: 0, twice: 0 };
  let last = "";
  for (let after = { number: "", id: "" }; ; ) {
    const page = await selectItems(db, after);
    for (const { id, number, ...said } of page) {
      if (number === last) trace.twice += 1;
      last = number;
      hash.update(JSON.stringify([number, said]));
      after = { number, id };
    }
    trace.items += page.length;
    if (page.length < PAGE) break;
  }
  for (let after = ""; ; ) {
    const page = await selectPeople(db, after);
    for (const { email, name } of page) hash.update(JSON.stringify([email, name]));
    trace.customers += page.length;
    after = page.at(-1)?.email ?? "";
    if (page.length < PAGE) break;
  }
  return { ...trace, checksum: hash.digest("hex") };
}

async function selectItems(db: Db, after: { number: string; id: string }) {
  const rows = await db
    .selectFrom("feedback_items")
    .leftJoin("customers", "customers.id", "feedback_items.customer_id")
    .select(["feedback_items.id as id", "feedback_items.external_id as number", "customers.email as email"])
    .select(["title", "body", "rating", "occurred_at", "feedback_items.tags as tags", "status"])
    .where("source", "=", "ticket")
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple("feedback_items.external_id", "feedback_items.id"), ">", tuple(after.number, after.id)),
    )
    .orderBy("feedback_items.external_id")
    .orderBy("feedback_items.id")
    .limit(PAGE)
    .execute();
  return rows.map((row) => ({ ...row, number: row.number ?? "" }));
}

async function selectPeople(db: Db, after: string) {
  const rows = await db
    .selectFrom("customers")
    .select(["email", "name"])
    .where("email", ">", after)
    .orderBy("email")
    .limit(PAGE)
    .execute();
  return rows.map(({ email, name }) => ({ email: email ?? "", name }));
}
