import { type RawBuilder, sql } from "kysely";
import type { FittedStatement } from "#app/engines/themes/corrections/correct-placements.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { keyedValues } from "#db/sql/keyed-values.ts";
import { asKind } from "./scope.repository.server.ts";
import { supposedHolds } from "./supposed-holds.repository.server.ts";
import type { Supposed } from "./tie.ts";

/** Statements that corrections can move: of some themes, of some groups of the fit, and those tied to a correction. */
export interface Reach {
  themeIds: readonly string[];
  groupIds: readonly string[];
  tiedTo: string | null;
  supposed: Supposed | null;
}

/** How often and by how many people a theme is spoken of. */
export interface ThemeSize {
  mentions: number;
  people: number;
}

/** A theme that a hold names; null names no theme. */
export interface NamedTheme {
  themeId: string | null;
}

/** Statements that are alike in everything that decides where they belong. */
export interface StatementClass {
  /** The same for all that belong together, wherever they stand now. */
  key: string;
  kind: FittedStatement["kind"];
  /** Where they stand, and where the fit has them. */
  themeId: string | null;
  groupId: string | null;
  /** Where people said they belong: by hand, by a correction of their theme, or near one. */
  said: NamedTheme | null;
  /** Where they were put when their kind was changed. */
  placed: NamedTheme | null;
  /** What corrections of themes say of them, and what of it draws a group along. */
  claim: NamedTheme | null;
  drawn: NamedTheme | null;
  /** The latest correction behind the claims. */
  claimedBy: string;
  count: number;
}

/** What is said of statements is kept together with who said it, so that the latest is the greatest. */
const ID_LENGTH = 36;
const latest = (roles: string[]) =>
  sql`max(case when role in (${sql.join(roles.map((role) => sql.lit(role)))}) then correction_id || coalesce(theme_id, '') end)`;
const themeIn = (column: string) => sql`substr(${sql.ref(column)}, ${sql.lit(ID_LENGTH + 1)})`;

/** Common table expressions up to "signed": each statement within reach with what corrections in force say of it. */
function signed(db: Db, { themeIds, groupIds, tiedTo, supposed }: Reach): RawBuilder<unknown> {
  const tie = supposed?.tie.of === "statement" ? supposed.tie : null;
  const kind =
    tie !== null && tie.toKind !== null
      ? sql`case when id = ${tie.statementId} then ${tie.toKind} else kind end`
      : sql`kind`;
  const found = sql`select id, coalesce(customer_id, item_id) as person, theme_id, fitted_theme_id, ${kind} as kind from statements`;
  return sql`scoped as (
      ${found} where ${isAnyOf(db, "theme_id", themeIds)}
      union ${found} where ${isAnyOf(db, "fitted_theme_id", groupIds)}
      union ${found} where id in (select statement_id from correction_statements where correction_id = ${tiedTo ?? ""})
      union ${found} where id = ${tie?.statementId ?? ""}
    ), live as (
      select scoped.id as statement_id, held.role, held.theme_id, held.correction_id from scoped
        join correction_statements as held on held.statement_id = scoped.id
        left join corrections as undo on undo.undoes = held.correction_id
        left join themes on themes.id = held.theme_id
        where undo.id is null and held.role <> 'read' and (held.theme_id is null or themes.kind = scoped.kind)
      union all ${supposedHolds(db, supposed)}
    ), holds as (
      select statement_id, ${latest(["chosen"])} as chosen, ${latest(["holds", "keeps"])} as kept,
        ${latest(["near"])} as near, ${latest(["placed"])} as placed, ${latest(["names"])} as named,
        ${latest(["holds"])} as drawn
      from live group by statement_id
    ), signed as (
      select scoped.id, scoped.person, scoped.theme_id, scoped.fitted_theme_id, scoped.kind,
        ${themeIn("said")} as said, ${themeIn("placed")} as placed, coalesce(kept, named) as claim, ${themeIn("drawn")} as drawn
      from scoped left join (select holds.*, coalesce(chosen, kept, near) as said from holds) as holds
        on holds.statement_id = scoped.id
    )`;
}

const key = sql`kind || ' ' || coalesce(fitted_theme_id, '') || ' ' || coalesce('=' || said, '') || ' ' || coalesce('=' || placed, '')`;

/** The statements within reach, counted by what decides where they belong: a few rows, however many they are. */
export async function selectClasses(db: Db, reach: Reach): Promise<StatementClass[]> {
  const { rows } = await sql<{
    key: string;
    kind: string;
    themeId: string | null;
    groupId: string | null;
    said: string | null;
    placed: string | null;
    claimFor: string | null;
    drawn: string | null;
    claimedBy: string | null;
    count: number;
  }>`with ${signed(db, reach)}
    select ${key} as key, kind, theme_id as "themeId", fitted_theme_id as "groupId", said, placed,
      ${themeIn("claim")} as "claimFor", drawn, max(substr(claim, 1, ${sql.lit(ID_LENGTH)})) as "claimedBy", count(*) as count
    from signed group by kind, theme_id, fitted_theme_id, said, placed, ${themeIn("claim")}, drawn
    order by 1, 3, 7, 8`.execute(db);
  return rows.map(({ claimFor, ...row }) => ({
    ...row,
    kind: asKind(row.kind),
    said: toNamed(row.said),
    placed: toNamed(row.placed),
    claim: toNamed(claimFor),
    drawn: toNamed(row.drawn),
    claimedBy: row.claimedBy ?? "",
    count: Number(row.count),
  }));
}

function toNamed(theme: string | null): NamedTheme | null {
  return theme === null ? null : { themeId: theme === "" ? null : theme };
}

/**
 * How large themes would be with the statements of each class where `themeOf` says (null: in no theme); those of the
 * themes `touched` that are out of reach stay where they are.
 */
export async function selectSizesAfter(
  db: Db,
  reach: Reach,
  themeOf: ReadonlyMap<string, string | null>,
  touched: readonly string[],
): Promise<Map<string, ThemeSize>> {
  const { rows } = await sql<{ themeId: string; mentions: number; people: number }>`with ${signed(db, reach)},
    after as (
      select placed.value as theme_id, signed.person from signed
        join ${keyedValues(db, themeOf)} as placed on placed.key = ${key}
      union all
      select theme_id, coalesce(customer_id, item_id) as person from statements
        where ${isAnyOf(db, "theme_id", touched)} and id not in (select id from scoped)
    )
    select theme_id as "themeId", count(*) as mentions, count(distinct person) as people
    from after where theme_id is not null group by theme_id`.execute(db);
  return new Map(
    rows.map(({ themeId, mentions, people }) => [
      themeId,
      { mentions: Number(mentions), people: Number(people) },
    ]),
  );
}
