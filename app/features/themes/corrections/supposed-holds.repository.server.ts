import { type RawBuilder, sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import type { Supposed } from "./tie.ts";

/** What a correction would say of its statements, as rows of (statement_id, role, theme_id, correction_id). */
export function supposedHolds(db: Db, supposed: Supposed | null): RawBuilder<unknown> {
  const text = (value: string | null) => sql`cast(${value} as text)`;
  const columns = (role: RawBuilder<unknown>, theme: RawBuilder<unknown>) =>
    sql`select id as statement_id, ${role} as role, ${theme} as theme_id, ${text(supposed?.id ?? "")} as correction_id
      from statements`;
  if (supposed === null) return sql`${columns(text(""), text(null))} where 1 = 0`;
  const { tie } = supposed;
  switch (tie.of) {
    case "theme":
      return sql`${columns(text(tie.role), text(tie.to))} where theme_id = ${tie.from}`;
    case "statement":
      return sql`${columns(text(tie.role), text(tie.themeId))} where id = ${tie.statementId} and ${text(tie.role)} <> 'read'`;
    case "split": {
      const isPart = isAnyOf(db, "id", [...(tie.part ?? tie.examples)]);
      const isPinned = isAnyOf(db, "id", [...tie.pinned]);
      const role = sql`case when ${isPinned} then 'chosen' when ${isPart} then 'holds' else 'keeps' end`;
      const theme = sql`case when ${isPart} then ${text(tie.to)} else ${text(tie.from)} end`;
      return sql`${columns(role, theme)} where theme_id = ${tie.from}`;
    }
  }
}
