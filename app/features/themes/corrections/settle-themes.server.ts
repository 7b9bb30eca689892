import type { ThemeLink, ThemeRules } from "#app/engines/themes/corrections/correction-log.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { selectInhabited, type ThemeIdentity, updateIdentities } from "./known-themes.repository.server.ts";

interface Settled {
  /** The themes to look at. */
  touched: ReadonlySet<string>;
  themes: ReadonlyMap<string, ThemeIdentity>;
  rules: ThemeRules;
  follows: readonly ThemeLink[];
}

type Identity = Pick<ThemeIdentity, "id" | "name" | "fittedName" | "state" | "successorId">;

const PART = 500;

/** Writes what themes are called and where their addresses lead. Counts follow with recountThemes. Takes a transaction. */
export async function settleThemes(trx: Db, settled: Settled): Promise<void> {
  await updateIdentities(trx, await findSettled(trx, settled), nowIso());
}

/** The themes that are not called or do not stand as they should, as they should be. Reads only. */
export async function findSettled(db: Db, { touched, themes, rules, follows }: Settled): Promise<Identity[]> {
  const ids = [...touched];
  const inhabited = new Set<string>();
  for (let start = 0; start < ids.length; start += PART) {
    for (const id of await selectInhabited(db, ids.slice(start, start + PART))) inhabited.add(id);
  }
  const settled = settledIdentities({ touched, themes, rules, follows }, (id) => inhabited.has(id));
  return settled.filter((theme) => differs(theme, themes.get(theme.id)));
}

/**
 * What themes are called and where their addresses lead. A theme that has statements stands; one that has none leads to
 * what it was merged into, follows or was lost to.
 */
export function settledIdentities(
  { touched, themes, rules, follows }: Settled,
  hasStatements: (themeId: string) => boolean,
): Identity[] {
  const next = new Map([...follows, ...rules.links].map(({ from, to }) => [from, to]));
  return [...touched].flatMap((id) => {
    const theme = themes.get(id);
    if (theme === undefined) return [];
    const successorId = hasStatements(id) ? null : successorOf(theme, next);
    const isGone = !hasStatements(id) && (next.has(id) || !theme.isStanding);
    return [{ id, ...nameOf(theme, rules), successorId, state: stateOf(theme, isGone, rules) }];
  });
}

function successorOf(theme: ThemeIdentity, next: ReadonlyMap<string, string>): string | null {
  const linked = next.get(theme.id);
  if (linked !== undefined) return linked;
  return theme.isStanding ? null : theme.wentTo;
}

function stateOf(theme: ThemeIdentity, isGone: boolean, { muted }: ThemeRules): string {
  if (isGone) return "replaced";
  if (muted.has(theme.id)) return "muted";
  // How many people speak of it is said by the count that follows.
  return theme.state === "established" ? "established" : "emerging";
}

function nameOf(theme: ThemeIdentity, { names }: ThemeRules): { name: string; fittedName: string | null } {
  const given = names.get(theme.id);
  const fitted = theme.fittedName ?? theme.name;
  return given === undefined ? { name: fitted, fittedName: null } : { name: given, fittedName: fitted };
}

function differs(theme: Identity, known: Identity | undefined): boolean {
  return (
    theme.name !== known?.name ||
    theme.fittedName !== known.fittedName ||
    theme.state !== known.state ||
    theme.successorId !== known.successorId
  );
}
