import type { KnownTheme } from "#app/engines/themes/corrections/correct-placements.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { updateRows } from "#db/sql/write-rows.ts";
import { themeKindSchema } from "../theme-kind.ts";

export interface ThemeIdentity extends KnownTheme {
  id: string;
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

export interface ThemeSize {
  mentions: number;
  people: number;
}

/** How often and by how many people some themes (at most 500) are spoken of, counted now. */
export async function selectSizes(db: Db, themeIds: readonly string[]): Promise<Map<string, ThemeSize>> {
  const rows = await db
    .selectFrom("statements")
    .where(isAnyOf(db, "theme_id", themeIds))
    .groupBy("theme_id")
    .select((eb) => [
      "theme_id as themeId",
      eb.fn.countAll().as("mentions"),
      eb.fn.count(eb.fn.coalesce("customer_id", "item_id")).distinct().as("people"),
    ])
    .execute();
  return new Map(
    rows.map((row) => [row.themeId ?? "", { mentions: Number(row.mentions), people: Number(row.people) }]),
  );
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
