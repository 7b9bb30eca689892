import { type RawBuilder, sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { feedbackMatches } from "#db/sql/feedback-search.ts";
import { holdsText } from "#db/sql/holds-text.ts";
import type { Remain } from "./erasure.schema.ts";
import { formsOf, type Needle } from "./needles.ts";

/** The full-text index of SQLite keeps its own tables; what it finds is asked of it as of an index. */
const isOwn = (name: string) => name.startsWith("feedback_search") || name.startsWith("sqlite_");
const MOST_ITEMS = 20;

/** What a search of every column of every table found. */
export interface Found {
  tables: number;
  columns: number;
  rows: number;
  remains: Remain[];
}

/**
 * Looks for texts in every column of every table, whatever its type, in any case, also as JSON writes them. `except` leaves
 * out rows that hold what is looked for since they say what is looked for.
 */
export async function searchEverywhere(
  db: Db,
  needles: readonly Needle[],
  except: { table: string; id: string },
  progress: (table: string) => Promise<void> = async () => undefined,
): Promise<Found> {
  const found: Found = { tables: 0, columns: 0, rows: 0, remains: [] };
  const kinds = [...new Set(needles.map(({ kind }) => kind))];
  for (const { name, schema, columns } of await listTables(db)) {
    found.tables += 1;
    found.columns += columns.length;
    await progress(name);
    // A customer number is a number: in a column of numbers it stands by chance.
    const searched = columns.flatMap(({ name: column, isText }) =>
      kinds.flatMap((kind) => (isText || kind !== "number" ? [{ column, kind }] : [])),
    );
    if (searched.length === 0) continue;
    const counts = searched.map(
      ({ column, kind }, at) =>
        sql`sum(case when ${holdsAny(column, kind, needles)} then 1 else 0 end) as ${sql.ref(`c${at}`)}`,
    );
    const own = name === except.table ? sql`where id <> ${except.id}` : sql``;
    const { rows } = await sql<Record<string, unknown>>`select count(*) as n, ${sql.join(counts)}
      from ${sql.table(schema === undefined ? name : `${schema}.${name}`)} ${own}`.execute(db);
    const [row = {}] = rows;
    found.rows += Number(row.n ?? 0);
    for (const [at, { column, kind }] of searched.entries()) {
      const hits = Number(row[`c${at}`] ?? 0);
      if (hits === 0) continue;
      const itemIds = name === "feedback_items" ? await selectItems(db, column, kind, needles) : [];
      found.remains.push({ table: name, column, rows: hits, kind, itemIds });
    }
  }
  return found;
}

interface SearchedTable {
  name: string;
  /** On PostgreSQL the queue of jobs has a schema of its own. */
  schema: string | undefined;
  columns: { name: string; isText: boolean }[];
}

async function listTables(db: Db): Promise<SearchedTable[]> {
  const tables = await db.introspection.getTables();
  return tables
    .filter(({ isView, name }) => !isView && !isOwn(name))
    .map(({ name, schema, columns }) => ({
      name,
      schema,
      columns: columns.map((column) => ({
        name: column.name,
        isText: column.dataType.toLowerCase() === "text",
      })),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** A number counts only where it is all of a column, or all of a text in its JSON. */
function holdsAny(column: string, kind: string, needles: readonly Needle[]): RawBuilder<boolean> {
  const texts = needles.flatMap((needle) => (needle.kind === kind ? [needle.text] : []));
  if (kind !== "number") return holdsText(column, texts.flatMap(formsOf));
  const inJson = holdsText(
    column,
    texts.map((text) => JSON.stringify(text)),
  );
  return sql<boolean>`(${sql.ref(column)} in (${sql.join(texts)}) or ${inJson})`;
}

async function selectItems(
  db: Db,
  column: string,
  kind: string,
  needles: readonly Needle[],
): Promise<string[]> {
  const rows = await db
    .selectFrom("feedback_items")
    .select("id")
    .where(holdsAny(column, kind, needles))
    .orderBy("id")
    .limit(MOST_ITEMS)
    .execute();
  return rows.map(({ id }) => id);
}

/** How many items the full-text search finds with all words of one of the texts; 20 of each at most. */
export async function countIndexHits(db: Db, needles: readonly Needle[]): Promise<number> {
  const ids = new Set<string>();
  for (const { text, kind } of needles) {
    const matches = kind === "address" || kind === "passage" ? feedbackMatches(db, text) : null;
    if (matches === null) continue;
    const rows = await db
      .selectFrom("feedback_items")
      .select("id")
      .where(matches)
      .limit(MOST_ITEMS)
      .execute();
    for (const { id } of rows) ids.add(id);
  }
  return ids.size;
}
