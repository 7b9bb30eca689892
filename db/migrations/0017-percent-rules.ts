import { type Kysely, sql } from "kysely";

interface StoredRule {
  conditions: { measure?: string; value?: number | string }[];
}

const inPercent = new Set(["sentiment", "completeness"]);

// Rules counted these two from 0 to 1 (sentiment from -1); people read and write them in hundredths.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ["segments", "segment_suggestions"]) {
    const { rows } = await sql<{
      id: string;
      rule: string;
    }>`select id, rule from ${sql.table(table)}`.execute(db);
    for (const { id, rule } of rows) {
      const read: StoredRule = JSON.parse(rule);
      const changed = read.conditions.filter(({ measure = "" }) => inPercent.has(measure));
      for (const condition of changed) condition.value = Math.round(Number(condition.value) * 1e4) / 100;
      if (changed.length === 0) continue;
      await sql`update ${sql.table(table)} set rule = ${JSON.stringify(read)} where id = ${id}`.execute(db);
    }
  }
}
