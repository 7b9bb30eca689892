import { DAY_MS } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import type { WindowFigures } from "../review-figures.schema.ts";
import type { People } from "./people-of-query.server.ts";
import {
  selectDoers,
  selectRevenue,
  selectSpeakers,
  selectSpokenThemes,
} from "./window.repository.server.ts";

/** More themes than people read; the tests take those that most spoke of. */
const MOST_THEMES = 200;

/** What some people said and did in the `days` days before `at` (ISO text). */
export async function measureWindow(
  db: Db,
  people: People,
  at: string,
  days: number,
): Promise<WindowFigures> {
  const span = { from: new Date(Date.parse(at) - days * DAY_MS).toISOString(), to: at };
  const spoken = await selectSpeakers(db, people, span);
  const done = await selectDoers(db, people, span);
  const themes = await selectSpokenThemes(db, people, span, MOST_THEMES + 1);
  return {
    days,
    ...spoken,
    ...done,
    themes: themes.slice(0, MOST_THEMES),
    allThemes: themes.length <= MOST_THEMES,
    revenue: await selectRevenue(db, people, span),
  };
}
