import type { Db } from "#db/client.server.ts";
import { growTheme as growStatements } from "#scripts/benchmark/grow-theme.ts";

/** Lets a theme have so many statements more, and its figures say so. */
export async function growTheme(db: Db, themeId: string, count: number): Promise<void> {
  await growStatements(db, themeId, count);
  await db
    .updateTable("themes")
    .set((eb) => ({ mentions: eb("mentions", "+", count), people: eb("people", "+", count) }))
    .where("id", "=", themeId)
    .execute();
}
