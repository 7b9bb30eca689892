/**
 * How a correction binds a statement to a theme:
 * - chosen: a person put this one statement there; it never moves by itself;
 * - holds: it was in the theme when that was merged, muted or split, and a group mostly made of such follows it;
 * - keeps: the same for a pinned theme and for what a split leaves, but a group follows only when the theme is lost;
 * - names: it was in the theme when that was renamed; it may leave, but a lost theme is found again by it;
 * - near: it stands beside statements that a person corrected;
 * - placed: it found this theme after its kind was changed, until the next fit.
 */
export const holdRoles = ["chosen", "holds", "keeps", "names", "near", "placed"] as const;
export type HoldRole = (typeof holdRoles)[number];

/** One statement that a correction in force speaks of, and the theme it says it belongs to (null: to none). */
export type HeldStatement = {
  /** Sorts by time. */
  correctionId: string;
  statementId: string;
  themeId: string | null;
  role: HoldRole;
};

/** Each statement's latest hold of some roles; only holds whose theme `fits` the statement count. */
export function latestHolds(
  held: readonly HeldStatement[],
  roles: readonly HoldRole[],
  fits: (hold: HeldStatement) => boolean = () => true,
): Map<string, HeldStatement> {
  const latest = new Map<string, HeldStatement>();
  for (const hold of held) {
    if (!roles.includes(hold.role) || !fits(hold)) continue;
    const known = latest.get(hold.statementId);
    if (known === undefined || known.correctionId <= hold.correctionId) latest.set(hold.statementId, hold);
  }
  return latest;
}
