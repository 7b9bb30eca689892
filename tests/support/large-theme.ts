import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";

const PART = 500;

/** Lets a theme have as many statements more, each of an anonymous item of its own that says what the theme says. */
export async function growTheme(db: Db, themeId: string, count: number): Promise<void> {
  const likes = await db
    .selectFrom("statements")
    .selectAll()
    .where("theme_id", "=", themeId)
    .orderBy("id")
    .limit(20)
    .execute();
  for (let start = 0; start < count; start += PART) {
    const rows = Array.from({ length: Math.min(PART, count - start) }, (_, at) => {
      const like = likes[(start + at) % likes.length];
      if (!like) throw new Error("Expected a theme with statements.");
      // Sorts by time as other ids do: right after the item that it is like.
      const itemId = `${like.item_id.slice(0, 29)}${String(start + at).padStart(7, "0")}`;
      return { ...like, id: `${itemId}.0`, item_id: itemId, customer_id: null };
    });
    const items = rows.map(({ item_id, text, occurred_at }) => ({
      ...{ id: item_id, source: "ticket", external_id: item_id, channel: "email", customer_id: null },
      ...{ occurred_at, title: "", body: text, rating: null, rating_scale: null, language: "en" },
      ...{ sentiment: 0, response_id: null, question_id: null, survey_id: null, import_id: null },
      ...{ analysed_at: occurred_at, analysis_error: null, created_at: occurred_at },
    }));
    await db.transaction().execute(async (trx) => {
      await insertRows(trx, "feedback_items", items);
      await insertRows(trx, "statements", rows);
    });
  }
  await db
    .updateTable("themes")
    .set((eb) => ({ mentions: eb("mentions", "+", count), people: eb("people", "+", count) }))
    .where("id", "=", themeId)
    .execute();
}
