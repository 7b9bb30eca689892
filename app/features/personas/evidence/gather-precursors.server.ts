import { countPrecursors, type History, PRECURSOR_DAYS } from "#app/engines/personas/precursors.ts";
import type { PrecursorEvidence, ThemeEvidence } from "#app/engines/personas/segment-evidence.ts";
import { daysBefore } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { selectSampleOfMembers } from "../members/segment-people.repository.server.ts";
import { selectHappened, selectSpokenOf } from "./histories.repository.server.ts";

/** Histories are read of so many members: what comes before purchases shows in hundreds. */
const MEMBERS = 1000;
const BATCH = 50;
const DAYS = 365;

/** Answers to what we asked, and what follows from a purchase, bring nobody to buy. */
const notOfThemselves: ReadonlySet<string> = new Set([
  "purchase",
  "nps",
  "csat",
  "ces",
  "response",
  "referral",
]);

/** What stands before and after the purchases of some of the members. */
export async function gatherPrecursors(
  db: Db,
  segmentId: string,
  { now, themes }: { now: string; themes: readonly ThemeEvidence[] },
): Promise<PrecursorEvidence[]> {
  const since = daysBefore(now, DAYS);
  const members = await selectSampleOfMembers(db, segmentId, MEMBERS);
  const histories = new Map<string, { purchases: number[]; happened: { key: string; at: number }[] }>();
  const of = (id: string) => {
    const known = histories.get(id) ?? { purchases: [], happened: [] };
    histories.set(id, known);
    return known;
  };
  for (let start = 0; start < members.length; start += BATCH) {
    const some = members.slice(start, start + BATCH);
    for (const { customerId, type, at } of await selectHappened(db, some, since)) {
      const history = of(customerId);
      if (type === "purchase") history.purchases.push(Date.parse(at));
      else if (!notOfThemselves.has(type))
        history.happened.push({ key: `event:${type}`, at: Date.parse(at) });
    }
    for (const { customerId, themeId, at } of await selectSpokenOf(db, some, since)) {
      of(customerId).happened.push({ key: `theme:${themeId}`, at: Date.parse(at) });
    }
  }
  return named(countPrecursors([...histories.values()] satisfies History[]), themes);
}

function named(
  counts: ReturnType<typeof countPrecursors>,
  themes: readonly ThemeEvidence[],
): PrecursorEvidence[] {
  const names = new Map(themes.map(({ themeId, name }) => [themeId, name]));
  return [...counts].flatMap(([counted, sides]): PrecursorEvidence[] => {
    const kind = counted.startsWith("event:") ? "event" : "theme";
    const key = counted.slice("event:".length);
    const name = kind === "event" ? key : names.get(key);
    return name === undefined ? [] : [{ key, kind, name, days: PRECURSOR_DAYS, ...sides }];
  });
}
