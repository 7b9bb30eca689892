import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { evidenceSchema } from "./duplicate.schema.ts";
import type { PersonFacts } from "./match-keys.ts";
import type { PairEvidence } from "./pair-evidence.ts";

const MOST_OTHER_ADDRESSES = 5000;

/** What is known of some customers (at most 500) that tells whether they are the same as others. */
export async function selectFacts(db: Db, ids: readonly string[]): Promise<PersonFacts[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("customers")
    .select([
      "id",
      "external_id as externalId",
      "email",
      "name",
      "phone_key as phoneKey",
      "company_id as companyId",
    ])
    .where(isAnyOf(db, "id", ids))
    .execute();
  const others = await db
    .selectFrom("customer_other_values")
    .select(["customer_id", "value"])
    .where("field", "=", "email")
    .where(isAnyOf(db, "customer_id", ids))
    .limit(MOST_OTHER_ADDRESSES)
    .execute();
  const addresses = new Map<string, string[]>();
  for (const { customer_id, value } of others) {
    addresses.set(customer_id, [...(addresses.get(customer_id) ?? []), value]);
  }
  return rows.map((row) => ({ ...row, otherEmails: addresses.get(row.id) ?? [] }));
}

/** Ids of customers in the order in which they changed, after a place. */
export async function selectChanged(
  db: Db,
  after: { updatedAt: string; id: string },
  limit: number,
): Promise<{ id: string; updatedAt: string }[]> {
  return db
    .selectFrom("customers")
    .select(["id", "updated_at as updatedAt"])
    .where((eb) =>
      eb.or([
        eb("updated_at", ">", after.updatedAt),
        eb.and([eb("updated_at", "=", after.updatedAt), eb("id", ">", after.id)]),
      ]),
    )
    .orderBy("updated_at")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Replaces the keys of some customers. */
export async function writeKeys(trx: Db, keys: ReadonlyMap<string, readonly string[]>): Promise<void> {
  await trx
    .deleteFrom("customer_match_keys")
    .where(isAnyOf(trx, "customer_id", [...keys.keys()]))
    .execute();
  const rows = [...keys].flatMap(([customerId, list]) =>
    list.map((key) => ({ match_key: key, customer_id: customerId })),
  );
  if (rows.length > 0) await insertRows(trx, "customer_match_keys", rows);
}

/** The customers behind some keys, those keys only that at most `most` customers share. */
export async function selectSharers(
  db: Db,
  keys: readonly string[],
  most: number,
): Promise<Map<string, string[]>> {
  const sharers = new Map<string, string[]>();
  for (let start = 0; start < keys.length; start += 500) {
    const rows = await db
      .selectFrom("customer_match_keys")
      .select(["match_key as key", "customer_id as id"])
      .where((eb) =>
        eb(
          "match_key",
          "in",
          eb
            .selectFrom("customer_match_keys")
            .select("match_key")
            .where(isAnyOf(db, "match_key", keys.slice(start, start + 500)))
            .groupBy("match_key")
            .having(({ fn }) => fn.countAll(), ">", 1)
            .having(({ fn }) => fn.countAll(), "<=", most),
        ),
      )
      .execute();
    for (const { key, id } of rows) sharers.set(key, [...(sharers.get(key) ?? []), id]);
  }
  return sharers;
}

/** A pair found, its customers in the order of their ids. */
export interface FoundPair {
  id: string;
  oneId: string;
  otherId: string;
  evidence: PairEvidence;
}

/** Keeps pairs, open until a person decides: then merged and gone, or "apart". One that is known stays as it was decided. */
export async function insertPairs(trx: Db, pairs: readonly FoundPair[], foundAt: string): Promise<void> {
  if (pairs.length === 0) return;
  await insertRows(
    trx,
    "likely_pairs",
    pairs.map(({ id, oneId, otherId, evidence }) => ({
      ...{ id, one_id: oneId, other_id: otherId, score: evidence.score, state: "open" },
      ...{ evidence: JSON.stringify(evidence), decided_by: null, decided_at: null, found_at: foundAt },
    })),
    { skipTaken: true },
  );
}

/** Open pairs, the likeliest first, after a place. */
export async function selectPairPage(db: Db, after: { value: number; id: string } | null, limit: number) {
  const rows = await db
    .selectFrom("likely_pairs")
    .select(["id", "one_id as oneId", "other_id as otherId", "score", "evidence"])
    .where("state", "=", "open")
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb("score", "<", after?.value ?? 0),
          eb.and([eb("score", "=", after?.value ?? 0), eb("id", ">", after?.id ?? "")]),
        ]),
      ),
    )
    .orderBy("score", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, evidence: evidenceSchema.parse(JSON.parse(row.evidence)) }));
}

export async function countOpenPairs(db: Db): Promise<number> {
  const row = await db
    .selectFrom("likely_pairs")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("state", "=", "open")
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function selectPair(db: Db, id: string) {
  return db
    .selectFrom("likely_pairs")
    .select(["id", "one_id as oneId", "other_id as otherId", "state"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** A pair with what speaks for and against it. */
export async function selectPairWithEvidence(db: Db, id: string) {
  const row = await db
    .selectFrom("likely_pairs")
    .select(["id", "one_id as oneId", "other_id as otherId", "state", "evidence"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { ...row, evidence: evidenceSchema.parse(JSON.parse(row.evidence)) };
}

/** The pair of two customers, their ids in order. */
export async function selectPairOf(db: Db, oneId: string, otherId: string) {
  return db
    .selectFrom("likely_pairs")
    .select("id")
    .where("one_id", "=", oneId)
    .where("other_id", "=", otherId)
    .executeTakeFirst();
}

/** Notes that the two are two people. */
export async function markApart(db: Db, id: string, by: string, at: string): Promise<void> {
  await db
    .updateTable("likely_pairs")
    .set({ state: "apart", decided_by: by, decided_at: at })
    .where("id", "=", id)
    .execute();
}
