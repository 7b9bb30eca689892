import { z } from "zod";
import type { Db } from "#db/client.server.ts";

const aspectsSchema = z.array(
  z.object({ text: z.string(), start: z.number(), end: z.number(), key: z.string() }),
);

/** A statement as its correction needs it. */
export async function selectCorrectable(db: Db, id: string) {
  const row = await db
    .selectFrom("statements")
    .leftJoin("themes", "themes.id", "statements.theme_id")
    .select([
      "statements.id as id",
      "statements.item_id as itemId",
      "statements.text as text",
      "statements.kind as kind",
      "statements.kind_score as kindScore",
      "statements.aspects as aspects",
      "statements.reasons as reasons",
      "statements.theme_id as themeId",
      "statements.theme_score as themeScore",
      "themes.name as themeName",
    ])
    .where("statements.id", "=", id)
    .executeTakeFirst();
  return row && { ...row, aspects: aspectsSchema.parse(JSON.parse(row.aspects)) };
}
