import type { ThemeKind } from "../theme-kind.ts";
import type { RebuildChanges, ThemeDifference } from "./rebuild.schema.ts";

/** Who stands in which theme, and what themes are called. */
export interface Grouping {
  /** By statement; null is in no theme. */
  placements: ReadonlyMap<string, string | null>;
  themes: ReadonlyMap<string, { name: string; kind: ThemeKind }>;
}

const MOST_SHOWN = 200;

/** What differs between two groupings of the same statements, the largest differences first. */
export function groupingChanges(before: Grouping, after: Grouping): RebuildChanges {
  const tallies = new Map<string, Tally>();
  const tallyOf = (id: string) => {
    const known = tallies.get(id) ?? { before: 0, after: 0, arrived: 0, left: 0, partners: new Map() };
    tallies.set(id, known);
    return known;
  };
  let moved = 0;
  for (const id of new Set([...before.placements.keys(), ...after.placements.keys()])) {
    const [from, to] = [before.placements.get(id) ?? null, after.placements.get(id) ?? null];
    if (from !== null) tallyOf(from).before += 1;
    if (to !== null) tallyOf(to).after += 1;
    if (from === to) continue;
    moved += 1;
    if (from !== null) count(tallyOf(from), "left", to);
    if (to !== null) count(tallyOf(to), "arrived", from);
  }
  const themes = [...tallies].map(([id, tally]) => differenceOf(id, tally, before, after));
  const changed = themes.filter(
    (theme) =>
      theme.arrived + theme.left > 0 || (theme.nameBefore !== null && theme.nameBefore !== theme.name),
  );
  return {
    moved,
    unsortedBefore: countUnsorted(before),
    unsortedAfter: countUnsorted(after),
    added: themes.filter((theme) => theme.before === null).length,
    gone: themes.filter((theme) => theme.after === null).length,
    kept: themes.filter((theme) => theme.before !== null && theme.after !== null).length,
    themes: changed
      .sort(
        (one, other) => other.arrived + other.left - one.arrived - one.left || (one.id < other.id ? -1 : 1),
      )
      .slice(0, MOST_SHOWN),
  };
}

interface Tally {
  before: number;
  after: number;
  arrived: number;
  left: number;
  /** How many statements it exchanges with each other theme. */
  partners: Map<string, number>;
}

function count(tally: Tally, direction: "arrived" | "left", partner: string | null): void {
  tally[direction] += 1;
  if (partner !== null) tally.partners.set(partner, (tally.partners.get(partner) ?? 0) + 1);
}

function differenceOf(id: string, tally: Tally, before: Grouping, after: Grouping): ThemeDifference {
  const [earlier, later] = [before.themes.get(id), after.themes.get(id)];
  const [partner] = [...tally.partners].sort(
    (one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1),
  );
  const nameOf = (theme: string) => after.themes.get(theme)?.name ?? before.themes.get(theme)?.name ?? null;
  return {
    id,
    name: later?.name ?? earlier?.name ?? "",
    kind: later?.kind ?? earlier?.kind ?? "pain",
    before: tally.before > 0 ? tally.before : null,
    after: tally.after > 0 ? tally.after : null,
    nameBefore: tally.before > 0 ? (earlier?.name ?? null) : null,
    arrived: tally.arrived,
    left: tally.left,
    partner: partner === undefined ? null : nameOf(partner[0]),
  };
}

function countUnsorted({ placements }: Grouping): number {
  let unsorted = 0;
  for (const themeId of placements.values()) if (themeId === null) unsorted += 1;
  return unsorted;
}
