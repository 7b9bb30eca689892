import { type RawBuilder, sql } from "kysely";

/** More steps than this from one replaced theme to the next are not followed. */
const MOST_STEPS = 50;

/** The id of the theme that stands for an id today: itself, or what it was merged into or replaced by. */
export function standingTheme(themeId: string): RawBuilder<string> {
  return sql<string>`(with recursive passed (id, successor_id, step) as (
      select themes.id, themes.successor_id, 0 from themes where themes.id = ${themeId}
      union all
      select themes.id, themes.successor_id, passed.step + 1 from themes
        join passed on themes.id = passed.successor_id where passed.step < ${sql.lit(MOST_STEPS)}
    ) select passed.id from passed order by passed.step desc limit 1)`;
}
