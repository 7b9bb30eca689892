import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";

const PART = 500;

/** The two themes most spoken of, the first with `count` statements more: anonymous ones that say what it says. */
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
  const likes = await db
    .selectFrom("statements")
    .selectAll()
    .where("theme_id", "=", large.id)
    .limit(PART)
    .execute();
  for (let start = 0; start < count; start += PART) {
    const statements = Array.from({ length: Math.min(PART, count - start) }, (_, at) => {
      const like = likes[at % likes.length];
      if (!like) throw new Error("Expected statements in the largest theme.");
      const id = `${like.item_id.slice(0, 29)}${String(start + at).padStart(7, "0")}`;
      return { ...like, id: `${id}.0`, item_id: id, customer_id: null };
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
  return { large: large.id, other: other.id };
}
