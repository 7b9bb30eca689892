import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";

const PART = 500;

/** The two themes most spoken of, the first with `count` statements more. */
export async function growLargestTheme(db: Db, count: number): Promise<{ large: string; other: string }> {
  const [large, other] = await db
    .selectFrom("themes")
    .select("id")
    .where("kind", "=", "pain")
    .where("state", "=", "established")
    .orderBy("mentions", "desc")
    .limit(2)
    .execute();
  if (!large || !other) throw new Error("Expected two themes in the sample company.");
  await growTheme(db, large.id, count);
  return { large: large.id, other: other.id };
}

/** Lets a theme have so many statements more, each of an anonymous item of its own that says what the theme says. */
export async function growTheme(db: Db, themeId: string, count: number): Promise<void> {
  const likes = await db
    .selectFrom("statements")
    .selectAll()
    .where("theme_id", "=", themeId)
    .orderBy("id")
    .limit(PART)
    .execute();
  for (let start = 0; start < count; start += PART) {
    const statements = Array.from({ length: Math.min(PART, count - start) }, (_, at) => {
      const like = likes[(start + at) % likes.length];
      if (!like) throw new Error("Expected a theme with statements.");
      // Sorts by time as other ids do: right after the item that it is like.
      const itemId = `${like.item_id.slice(0, 29)}${String(start + at).padStart(7, "0")}`;
      return { ...like, id: `${itemId}.0`, item_id: itemId, customer_id: null };
    });
    const items = statements.map(({ item_id, text, occurred_at }) => ({
      ...{ id: item_id, source: "ticket", external_id: item_id, channel: "email", occurred_at },
      ...{ title: "", body: text, sentiment: 0, analysed_at: occurred_at, created_at: occurred_at },
    }));
    await db.transaction().execute(async (trx) => {
      await insertRows(trx, "feedback_items", items);
      await insertRows(trx, "statements", statements);
    });
  }
}
