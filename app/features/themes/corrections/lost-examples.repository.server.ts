import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";

const PER_THEME = 40;
const MOST = 1000;

/**
 * Examples of the themes that stand by corrections alone: the last fit has no such group, so its model knows nothing of
 * them. At most 40 a theme, each with the correction that keeps it there.
 */
export async function selectLostExamples(db: Db) {
  const { rows } = await sql<{
    correctionId: string;
    themeId: string;
    kind: string;
    text: string;
  }>`select "correctionId", "themeId", kind, text from (
      select held.correction_id as "correctionId", statements.theme_id as "themeId", statements.kind as kind,
        statements.text as text,
        row_number() over (partition by statements.theme_id order by held.correction_id desc, statements.id) as place
      from themes
        join statements on statements.theme_id = themes.id
        join correction_statements as held
          on held.statement_id = statements.id and held.theme_id = themes.id and held.role in ('holds', 'keeps')
        left join corrections as undo on undo.undoes = held.correction_id
      where themes.is_lost = 1 and themes.state <> 'replaced' and undo.id is null
    ) as examples where place <= ${PER_THEME} order by "themeId", place limit ${MOST}`.execute(db);
  return rows;
}
