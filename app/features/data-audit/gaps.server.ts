import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { expiryOf } from "#app/features/attributes/attribute-value.ts";
import type { Db } from "#db/client.server.ts";
import {
  type BestCustomer,
  selectByRevenue,
  selectKnownTimes,
  selectRanked,
} from "./best-customers.repository.server.ts";

/** How many of the best are looked at, at most, and at least where there are as many. */
const MOST = 100;
const LEAST = 10;
const SHARE = 0.2;
const A_READ = 25;

/** What is missing of the best customers. */
export interface Gaps {
  best: BestCustomer[];
  /** "rank" by the score of best customers, "revenue" while nobody is ranked. */
  rankedBy: "rank" | "revenue";
  /** By attribute: who of them, or which of their companies, has no fresh value. */
  missing: Map<string, string[]>;
}

/**
 * Looks at the best fifth of the customers (10 to 100 of them) for attributes without a fresh value at `now`.
 * `customers` is how many there are.
 */
export async function readGaps(
  db: Db,
  attributes: readonly Attribute[],
  customers: number,
  now: string,
): Promise<Gaps> {
  const wanted = Math.min(MOST, Math.max(LEAST, Math.ceil(customers * SHARE)));
  const ranked = await selectRanked(db, wanted);
  const best = ranked.length > 0 ? ranked : await selectByRevenue(db, wanted);
  const people = best.map(({ id }) => id);
  const companies = [...new Set(best.flatMap(({ companyId }) => companyId ?? []))];
  const fresh = new Set([
    ...(await readFresh(db, "customer_id", people, attributes, now)),
    ...(await readFresh(db, "company_id", companies, attributes, now)),
  ]);
  const missing = new Map(
    attributes.map(({ id, subject }) => {
      const subjects = subject === "customer" ? people : companies;
      return [id, subjects.filter((subjectId) => !fresh.has(`${id} ${subjectId}`))] as const;
    }),
  );
  return { best, rankedBy: ranked.length > 0 ? "rank" : "revenue", missing };
}

async function readFresh(
  db: Db,
  column: "customer_id" | "company_id",
  subjectIds: readonly string[],
  attributes: readonly Attribute[],
  now: string,
): Promise<string[]> {
  const freshDays = new Map(attributes.map((attribute) => [attribute.id, attribute.freshDays]));
  const fresh: string[] = [];
  for (let start = 0; start < subjectIds.length; start += A_READ) {
    const rows = await selectKnownTimes(db, column, subjectIds.slice(start, start + A_READ));
    for (const { attributeId, subjectId, ...value } of rows) {
      const expiry = expiryOf(value, freshDays.get(attributeId) ?? null);
      if (expiry === null || expiry > now) fresh.push(`${attributeId} ${subjectId}`);
    }
  }
  return fresh;
}
