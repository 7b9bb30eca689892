import type { Db } from "#db/client.server.ts";

/** The words of the latest English statements, latest first. */
export async function selectRecentTexts(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("statements")
    .innerJoin("feedback_items", "feedback_items.id", "statements.item_id")
    .where("feedback_items.language", "=", "en")
    .select("statements.text")
    .orderBy("statements.id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ text }) => text);
}
