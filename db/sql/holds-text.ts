import { type RawBuilder, sql } from "kysely";

const ESCAPED = /[\\%_]/g;

/**
 * A condition that holds where a column of any type holds one of some texts anywhere, in the same case or in lower case.
 * Reads every row: for work that nobody waits for.
 */
export function holdsText(column: string, texts: readonly string[]): RawBuilder<boolean> {
  const own = sql`cast(${sql.ref(column)} as text)`;
  const conditions = texts.flatMap((text) => {
    const pattern = `%${text.replace(ESCAPED, "\\$&")}%`;
    const lower = `%${text.toLowerCase().replace(ESCAPED, "\\$&")}%`;
    return [sql`${own} like ${pattern} escape '\\'`, sql`lower(${own}) like ${lower} escape '\\'`];
  });
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`;
}
