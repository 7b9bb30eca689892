import type { ThemeModel } from "../fitted-theme.ts";
import { dot } from "../vectors/matrix.ts";
import type { FittedStatement } from "./correct-placements.ts";
import type { ThemeLink } from "./correction-log.ts";
import { themeResolver } from "./correction-log.ts";
import { textEmbedder } from "./embed-texts.ts";
import { type HeldStatement, latestHolds } from "./held-statement.ts";
import { middleOf } from "./split-by-examples.ts";

type NearStatement = FittedStatement & { text: string };

/**
 * Statements that no correction names but that stand nearer to corrected ones than to the rest of their group: they go
 * along, so that a fit does not bring back beside them what was split off, muted or moved.
 */
export function findNearCorrected(
  model: ThemeModel,
  statements: readonly NearStatement[],
  held: readonly HeldStatement[],
  links: readonly ThemeLink[],
): HeldStatement[] {
  const resolve = themeResolver(links);
  const holds = new Map([...latestHolds(held, ["holds", "keeps"]), ...latestHolds(held, ["chosen"])]);
  const groups = new Map<string, NearStatement[]>();
  for (const statement of statements) {
    if (statement.fitted === null) continue;
    const members = groups.get(statement.fitted.themeId) ?? [];
    groups.set(statement.fitted.themeId, members);
    members.push(statement);
  }
  let embedText: ((text: string) => Float32Array) | undefined;
  return [...groups].flatMap(([groupId, members]) => {
    const targets = targetsIn(members, holds, resolve, resolve(groupId));
    const free = members.filter(({ id }) => !holds.has(id));
    if (targets.size === 0 || free.length === 0) return [];
    embedText ??= textEmbedder(model);
    const vectors = new Map(members.map(({ id, text }) => [id, embedText?.(text) ?? new Float32Array()]));
    return goAlong(free, members, targets, vectors);
  });
}

type Target = { themeId: string; correctionId: string; ids: string[] };

/** The other themes that statements of a group belong to. */
function targetsIn(
  members: readonly NearStatement[],
  holds: ReadonlyMap<string, HeldStatement>,
  resolve: (themeId: string) => string,
  own: string,
): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const { id } of members) {
    const hold = holds.get(id);
    if (hold === undefined || hold.themeId === null || resolve(hold.themeId) === own) continue;
    const known = targets.get(hold.themeId) ?? { themeId: hold.themeId, correctionId: "", ids: [] };
    targets.set(hold.themeId, known);
    known.ids.push(id);
    if (hold.correctionId > known.correctionId) known.correctionId = hold.correctionId;
  }
  return targets;
}

function goAlong(
  free: readonly NearStatement[],
  members: readonly NearStatement[],
  targets: ReadonlyMap<string, Target>,
  vectors: ReadonlyMap<string, Float32Array>,
): HeldStatement[] {
  const elsewhere = new Set([...targets.values()].flatMap(({ ids }) => ids));
  const home = middleOf(
    members.flatMap(({ id }) => (elsewhere.has(id) ? [] : [id])),
    vectors,
  );
  const middles = [...targets.values()].map((target) => ({ target, middle: middleOf(target.ids, vectors) }));
  return free.flatMap(({ id }) => {
    const vector = vectors.get(id);
    if (vector === undefined) return [];
    let best: { target: Target; likeness: number } | undefined;
    for (const { target, middle } of middles) {
      const likeness = dot(vector, middle);
      if (likeness > (best?.likeness ?? dot(vector, home))) best = { target, likeness };
    }
    if (best === undefined) return [];
    const { themeId, correctionId } = best.target;
    return [{ statementId: id, themeId, correctionId, role: "near" as const }];
  });
}
