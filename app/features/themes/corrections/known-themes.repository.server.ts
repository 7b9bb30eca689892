import type { KnownTheme } from "#app/engines/themes/corrections/correct-placements.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { updateRows } from "#db/sql/write-rows.ts";
import { type ThemeKind, themeKindSchema } from "../theme-kind.ts";

export interface ThemeIdentity extends KnownTheme {
  id: string;
  kind: ThemeKind;
  name: string;
  /** What the last fit called it, where a person gave it another name. */
  fittedName: string | null;
  state: string;
  successorId: string | null;
}

const columns = [
  "id",
  "kind",
  "name",
  "fitted_name as fittedName",
  "state",
  "successor_id as successorId",
  "is_lost as isLost",
  "went_to as wentTo",
] as const;

/** What every theme ever is and was; at most 20,000. */
export async function selectKnownThemes(db: Db): Promise<Map<string, ThemeIdentity>> {
  const rows = await db.selectFrom("themes").select(columns).orderBy("id").limit(20_000).execute();
  return new Map(
    rows.map(({ isLost, ...row }) => [
      row.id,
      {
        ...row,
        kind: themeKindSchema.parse(row.kind),
        isStanding: isLost === 0,
        follows: isLost === 0 && row.state === "replaced" ? row.successorId : null,
      },
    ]),
  );
}

/** Where addresses of themes lead that are no more. */
export async function selectSuccessors(db: Db): Promise<{ from: string; to: string; by: string }[]> {
  const rows = await db
    .selectFrom("themes")
    .select(["id as from", "successor_id as to"])
    .where("state", "=", "replaced")
    .where("successor_id", "is not", null)
    .orderBy("id")
    .limit(20_000)
    .execute();
  return rows.flatMap(({ from, to }) => (to === null ? [] : [{ from, to, by: "" }]));
}

/** Which of some themes (at most 500) have any statement. */
export async function selectInhabited(db: Db, themeIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("themes")
    .select("id")
    .where(isAnyOf(db, "id", themeIds))
    .where((eb) =>
      eb.exists(
        eb.selectFrom("statements").select("statements.id").whereRef("statements.theme_id", "=", "themes.id"),
      ),
    )
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Writes what themes are called, and whether and where they stand. Takes a transaction. */
export async function updateIdentities(
  trx: Db,
  themes: readonly Pick<ThemeIdentity, "id" | "name" | "fittedName" | "state" | "successorId">[],
  at: string,
): Promise<void> {
  await updateRows(
    trx,
    "themes",
    themes.map(({ id, name, fittedName, state, successorId }) => ({
      id,
      name,
      fitted_name: fittedName,
      state,
      successor_id: successorId,
      updated_at: at,
    })),
  );
}
