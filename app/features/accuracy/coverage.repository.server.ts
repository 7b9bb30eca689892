import { z } from "zod";
import { themeKinds } from "#app/features/themes/theme-kind.ts";
import type { Db } from "#db/client.server.ts";

/** By kind: how many statements there are, and how many of them carry a theme. */
export async function selectCoverage(db: Db) {
  const rows = await db
    .selectFrom("statements")
    .where("kind", "in", themeKinds)
    .groupBy("kind")
    .select((eb) => ["kind", eb.fn.countAll().as("all"), eb.fn.count("theme_id").as("withTheme")])
    .execute();
  return rows.map((row) => ({ kind: row.kind, all: Number(row.all), withTheme: Number(row.withTheme) }));
}

const aspectsSchema = z.array(z.object({ text: z.string(), key: z.string() }));

/** What the latest statements without a theme are about, one list for each statement. */
export async function selectUnsortedAspects(db: Db, limit: number) {
  const rows = await db
    .selectFrom("statements")
    .where("kind", "in", themeKinds)
    .where("theme_id", "is", null)
    .select("aspects")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => aspectsSchema.parse(JSON.parse(row.aspects)));
}
