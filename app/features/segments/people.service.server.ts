import { type CustomerListItem, listCustomers } from "#app/features/customers/customers.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { cutPage, decodeTextPlace, encodePlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { type Crowd, selectPeople, selectPeopleOutside } from "./people.repository.server.ts";
import { type Condition, conditionSchema } from "./rules/condition.schema.ts";
import { describeCondition } from "./rules/condition-words.ts";
import { ruleNames } from "./rules/explain-rule.server.ts";
import { getSegment } from "./segments.service.server.ts";
import { getSuggestion } from "./suggestions.service.server.ts";

/** Reads a condition as a link carries it; null for none. Throws InvalidInputError for anything that is none. */
export function readCondition(text: string | null): Condition | null {
  if (text === null || text === "") return null;
  try {
    return conditionSchema.parse(JSON.parse(text));
  } catch {
    throw new InvalidInputError("Expected a condition of a segment; follow the link of a number anew.");
  }
}

/**
 * The people behind a number: those of a segment or a suggested group (or, with `outside`, all others) for whom a condition holds, one
 * page by name. Throws NotFoundError where the segment or the suggestion is gone.
 */
export async function listPeople(
  db: Db,
  crowd: Crowd,
  options: { outside: boolean; condition: Condition | null; after: string | null; pageSize: number },
): Promise<{ name: string; condition: string | null; customers: CustomerListItem[]; next: string | null }> {
  const { name } =
    crowd.kind === "segment" ? await getSegment(db, crowd.id) : await getSuggestion(db, crowd.id);
  const rows = await selectPeople(
    db,
    crowd,
    { ...options, now: nowIso() },
    decodeTextPlace(options.after),
    options.pageSize + 1,
  );
  return { name, ...(await listed(db, rows, options)) };
}

/** The people who are in none of some segments (at most 100), for whom a condition holds, one page by name. */
export async function listPeopleOutside(
  db: Db,
  segmentIds: readonly string[],
  options: { condition: Condition | null; after: string | null; pageSize: number },
) {
  const place = decodeTextPlace(options.after);
  const filter = { condition: options.condition, now: nowIso() };
  return listed(db, await selectPeopleOutside(db, segmentIds, filter, place, options.pageSize + 1), options);
}

async function listed(
  db: Db,
  rows: readonly { id: string; nameKey: string }[],
  { condition, pageSize }: { condition: Condition | null; pageSize: number },
): Promise<{ condition: string | null; customers: CustomerListItem[]; next: string | null }> {
  const { page, next } = cutPage(rows, pageSize, ({ nameKey, id }) => encodePlace(nameKey, id));
  const { customers } = await listCustomers(db, { ids: page.map(({ id }) => id), pageSize });
  return { condition: condition && describeCondition(condition, await ruleNames(db)), customers, next };
}
