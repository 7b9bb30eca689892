import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { type ThemeKind, themeKindSchema } from "../theme-kind.ts";

/** What a correction may change about a theme. */
export interface ThemeFigures {
  name: string;
  kind: ThemeKind;
  mentions: number;
  people: number;
  isMuted: boolean;
}

/** The figures of the themes among these (at most 500) that stand. */
export async function selectFigures(db: Db, ids: readonly string[]): Promise<Map<string, ThemeFigures>> {
  const rows = await db
    .selectFrom("themes")
    .select(["id", "name", "kind", "mentions", "people", "state"])
    .where(isAnyOf(db, "id", ids))
    .where("state", "!=", "replaced")
    .orderBy("id")
    .execute();
  return new Map(
    rows.map(({ id, state, kind, ...row }) => [
      id,
      { ...row, kind: themeKindSchema.parse(kind), isMuted: state === "muted" },
    ]),
  );
}
