import { sql } from "kysely";
import { ratingEvents } from "#app/features/customers/rating-events.ts";
import type { Db } from "#db/client.server.ts";

/** The themes a rule may name, most important first; at most 300. */
export async function selectThemeChoices(db: Db) {
  return db
    .selectFrom("themes")
    .select(["id", "name", "kind"])
    .where("state", "not in", ["replaced", "muted"])
    .orderBy("priority", "desc")
    .orderBy("id")
    .limit(300)
    .execute();
}

const MOST_KINDS = 50;

/** The types of event that have happened, by name; at most 50. */
export async function selectEventTypes(db: Db): Promise<string[]> {
  const types = await distinct(db, "events", "type");
  return types.filter((type) => !ratingEvents.some((rating) => rating === type));
}

/** The groups that the scores put customers in; at most 50. */
export async function selectScoreGroups(db: Db): Promise<string[]> {
  return distinct(db, "customer_scores", "rfm_group");
}

/** The first values of an indexed column, each found by one look into the index: there may be a million rows and few values. */
async function distinct(db: Db, table: string, column: string): Promise<string[]> {
  const from = sql`${sql.table(table)}`;
  const name = sql.ref(column);
  const { rows } = await sql<{ value: string }>`select value from (with recursive found (value, step) as (
      select (select min(${name}) from ${from}), 1
      union all
      select (select min(${name}) from ${from} where ${name} > found.value), found.step + 1
        from found where found.value is not null and found.step < ${sql.lit(MOST_KINDS)}
    ) select value from found where value is not null) as listed`.execute(db);
  return rows.map(({ value }) => value);
}
