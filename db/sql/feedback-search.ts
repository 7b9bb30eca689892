import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../schema.ts";
import { dialectOf } from "./dialect.ts";

/** Creates the full-text index over feedback_items and what keeps it in step with every write. */
export async function createFeedbackSearch(db: Kysely<unknown>): Promise<void> {
  if (dialectOf(db) === "postgres") {
    // A tsvector holds at most 1 MB, and a longer text would be refused as a whole.
    await sql`alter table feedback_items add column search tsvector
      generated always as (to_tsvector('english', left(title || ' ' || body, 100000))) stored`.execute(db);
    await sql`create index feedback_items_search on feedback_items using gin (search)`.execute(db);
    return;
  }
  await sql`create virtual table feedback_search using fts5(title, body, content='feedback_items',
    content_rowid='seq', tokenize='porter unicode61 remove_diacritics 2')`.execute(db);
  const remove = sql.raw(
    "insert into feedback_search(feedback_search, rowid, title, body) values ('delete', old.seq, old.title, old.body)",
  );
  const add = sql.raw(
    "insert into feedback_search(rowid, title, body) values (new.seq, new.title, new.body)",
  );
  await sql`create trigger feedback_search_insert after insert on feedback_items begin ${add}; end`.execute(
    db,
  );
  await sql`create trigger feedback_search_delete after delete on feedback_items begin ${remove}; end`.execute(
    db,
  );
  await sql`create trigger feedback_search_update after update of title, body on feedback_items
    begin ${remove}; ${add}; end`.execute(db);
}

/**
 * A condition on `feedback_items` that holds for items containing every word of `query`, stems included.
 * The text is taken as words only: no operator of either engine's query syntax has an effect.
 * Returns null when the query holds no word.
 */
export function feedbackMatches(db: Kysely<Database>, query: string): RawBuilder<boolean> | null {
  const words =
    query
      .slice(0, 400)
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 16) ?? [];
  if (words.length === 0) return null;
  if (dialectOf(db) === "postgres") {
    return sql<boolean>`feedback_items.search @@ plainto_tsquery('english', ${words.join(" ")})`;
  }
  const match = words.map((word) => `"${word}"`).join(" ");
  return sql<boolean>`feedback_items.seq in (select rowid from feedback_search where feedback_search match ${match})`;
}
