import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { mayBeQuoted } from "#db/sql/quotable.ts";

/**
 * Gives each theme whose example no statement of it has any more the most typical one it has, or none: an example that was
 * taken back, or whose speaker may not be quoted, must not go on standing over its theme. Takes a transaction; reads every statement of a theme.
 */
export async function renewExamples(trx: Db): Promise<void> {
  await sql`update themes set subtitle = coalesce((
      select typical.text from statements as typical where typical.theme_id = themes.id
      and ${mayBeQuoted("typical.customer_id")} order by typical.theme_score desc, typical.id limit 1), '')
    where subtitle <> '' and not exists (
      select 1 from statements as said where said.theme_id = themes.id and said.text = themes.subtitle
      and ${mayBeQuoted("said.customer_id")})`.execute(trx);
}
