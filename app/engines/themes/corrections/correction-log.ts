/** What a person said about a whole theme. Corrections of single statements need nothing but their statements. */
export type ThemeCorrection =
  | { kind: "rename"; themeId: string; name: string }
  | { kind: "merge"; themeId: string; into: string }
  | { kind: "split"; themeId: string; newThemeId: string; name: string }
  | { kind: "mute"; themeId: string }
  | { kind: "pin"; themeId: string };

/** A correction as the log keeps it; ids sort by the time they were made. */
export type LoggedCorrection = { id: string; isUndone: boolean; correction: ThemeCorrection };

/** A theme whose address leads to another one, and the correction that says so. */
export type ThemeLink = { from: string; to: string; by: string };

/** What the log says about themes as a whole. */
export type ThemeRules = {
  /** Names given by people, by theme. */
  names: ReadonlyMap<string, string>;
  muted: ReadonlySet<string>;
  pinned: ReadonlySet<string>;
  /** Themes that people shaped: they stand even when a fit has no group for them. */
  kept: ReadonlySet<string>;
  /** Merged themes, and themes whose split was undone; never a circle. */
  links: readonly ThemeLink[];
};

/** Reads the log, oldest first whatever order it comes in: of two corrections of one thing the later one counts. */
export function readCorrectionLog(log: readonly LoggedCorrection[]): ThemeRules {
  const names = new Map<string, string>();
  const muted = new Set<string>();
  const pinned = new Set<string>();
  const kept = new Set<string>();
  const links: ThemeLink[] = [];
  const next = new Map<string, string>();
  const targets = new Set<string>();
  const linkOnce = (link: ThemeLink) => {
    // A circle would leave its themes nowhere; the link that would close it says nothing new. Only where something leads
    // to its beginning can it close one, so that a long chain is not walked again for each link put before it.
    const mayClose = link.from === link.to || targets.has(link.from);
    if (mayClose && walk(link.to, next).has(link.from)) return;
    links.push(link);
    targets.add(link.to);
    next.set(link.from, link.to);
  };
  for (const { id, isUndone, correction } of log.toSorted(byId)) {
    const { kind, themeId } = correction;
    if (kind === "split" && isUndone) linkOnce({ from: correction.newThemeId, to: themeId, by: id });
    if (isUndone) continue;
    kept.add(kind === "merge" ? correction.into : themeId);
    if (kind === "split") kept.add(correction.newThemeId);
    if (kind === "rename") names.set(themeId, correction.name);
    if (kind === "split" && !names.has(correction.newThemeId))
      names.set(correction.newThemeId, correction.name);
    if (kind === "mute") muted.add(themeId);
    if (kind === "pin") pinned.add(themeId);
    if (kind === "merge") linkOnce({ from: themeId, to: correction.into, by: id });
  }
  return { names, muted, pinned, kept, links };
}

/** Says which theme an id stands for now; of several links from one theme the latest counts. */
export function themeResolver(links: readonly ThemeLink[]): (themeId: string) => string {
  const next = new Map(links.map(({ from, to }) => [from, to]));
  const known = new Map<string, string>();
  return (themeId) => {
    const path = walk(themeId, next, known);
    const last = [...path].at(-1) ?? themeId;
    const end = known.get(last) ?? last;
    for (const passed of path) known.set(passed, end);
    return end;
  };
}

/** A theme and all that it leads to, in order, as far as the first one in `known` or the first that came before. */
function walk(
  themeId: string,
  next: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string> = new Map(),
): Set<string> {
  const path = new Set<string>();
  let at: string | undefined = themeId;
  while (at !== undefined && !path.has(at)) {
    path.add(at);
    at = known.has(at) ? undefined : next.get(at);
  }
  return path;
}

function byId(first: { id: string }, second: { id: string }): number {
  if (first.id === second.id) return 0;
  return first.id < second.id ? -1 : 1;
}
