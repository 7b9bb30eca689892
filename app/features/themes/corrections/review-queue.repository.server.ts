import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";

export interface UnsureStatement {
  id: string;
  itemId: string;
  text: string;
  kind: string;
  themeId: string | null;
}

/** Of so many of the least sure statements the queue is made; the rest follow when these are judged. */
const CONSIDERED = 1000;

/**
 * The statement whose judgement is worth most: the nearest to the edge between two kinds, from each theme in turn. The
 * kind of a statement is unsure between 0.5 and 0.6; "other" is 1 less the strongest kind, so 0.4 to 0.5 is among them.
 */
export async function selectUnsure(
  db: Db,
  skipped: readonly string[],
  limit: number,
): Promise<UnsureStatement[]> {
  const leftOut = skipped.length === 0 ? sql`` : sql`and id not in (${sql.join(skipped)})`;
  const { rows } = await sql<UnsureStatement>`
    select id, item_id as "itemId", text, kind, theme_id as "themeId" from (
      select unsure.*, row_number() over (partition by theme_id order by kind_score, id) as turn from (
        select id, item_id, text, kind, kind_score, theme_id from statements
        where kind_score between 0.5 and 0.6 and original_reading is null ${leftOut}
        order by kind_score, id limit ${CONSIDERED}
      ) as unsure
    ) as spread order by turn, kind_score, id limit ${limit}`.execute(db);
  return rows;
}

/** How many statements are unsure; counted up to `most`. */
export async function countUnsure(db: Db, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (
    select 1 as one from statements where kind_score between 0.5 and 0.6 and original_reading is null
    limit ${most}) as unsure`.execute(db);
  return Number(rows[0]?.count ?? 0);
}
