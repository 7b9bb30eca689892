import type { Db } from "#db/client.server.ts";
import { standingTheme } from "#db/sql/standing-theme.ts";

/** What stands today for each of some themes (at most 20): itself, or what it was merged into or replaced by. */
export async function standingThemes(db: Db, themeIds: readonly string[]): Promise<Map<string, string>> {
  const standing = new Map<string, string>();
  for (const themeId of themeIds) {
    const row = await db.selectNoFrom(standingTheme(themeId).as("id")).executeTakeFirst();
    standing.set(themeId, row?.id ?? themeId);
  }
  return standing;
}
