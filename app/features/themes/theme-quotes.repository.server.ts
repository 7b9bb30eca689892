import { sql } from "kysely";
import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";

export interface ThemeQuote {
  statementId: string;
  itemId: string;
  text: string;
  kind: string;
  score: number;
  customerId: string | null;
  customerName: string | null;
  source: string;
  occurredAt: string;
}

/** One page of the statements of a theme, the most typical first, after (score, id). */
export async function selectThemeQuotes(
  db: Db,
  themeId: string,
  after: ListPlace<number> | null,
  limit: number,
): Promise<ThemeQuote[]> {
  let query = db
    .selectFrom("statements")
    .leftJoin("customers", "customers.id", "statements.customer_id")
    .select([
      "statements.id as statementId",
      "statements.item_id as itemId",
      "statements.text as text",
      "statements.kind as kind",
      "statements.theme_score as score",
      "statements.customer_id as customerId",
      sql<string | null>`coalesce(customers.name, customers.email, customers.external_id)`.as("customerName"),
      "statements.source as source",
      "statements.occurred_at as occurredAt",
    ])
    .where("statements.theme_id", "=", themeId)
    .orderBy("statements.theme_score", "desc")
    .orderBy("statements.id", "desc")
    .limit(limit);
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("statements.theme_score", "statements.id"), "<", tuple(after.value, after.id)),
    );
  }
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, score: row.score ?? 0 }));
}
