import { groupFew } from "./communities/group-few.ts";
import { groupMeans } from "./communities/group-means.ts";
import { type Grouping, groupVectors } from "./communities/group-vectors.ts";
import type { Candidate } from "./evidence.ts";
import type { FitOptions, ThemeKind, ThemeStatement } from "./fitted-theme.ts";
import { dot, type Matrix, normaliseRows, rowOf } from "./vectors/matrix.ts";
import { embedAll, embedAllPlainly, type Space, smallCorpus } from "./vectors/space.ts";
import { compareText } from "./vectors/vocabulary.ts";

/** Statements of one kind that belong together, the most central first. */
export type StatementGroup = { kind: ThemeKind; members: Member[]; direction: Float32Array };

export type Member = Candidate & { stems: readonly string[] };

/** What a fit works on: statements in order of id, their stems, and the space learnt of them. */
export type Corpus = {
  statements: readonly ThemeStatement[];
  documents: readonly (readonly string[])[];
  space: Space;
};

/** Groups the statements of one kind, or all of them. */
export function groupStatements(
  kind: ThemeKind | "all",
  { statements, documents, space }: Corpus,
  options: FitOptions,
): StatementGroup[] {
  const rows = [...statements.keys()].filter(
    (row) => (kind === "all" || statements[row]?.kind === kind) && (documents[row]?.length ?? 0) > 0,
  );
  if (rows.length === 0) return [];
  const chosen = rows.flatMap((row) => statements[row] ?? []);
  const stems = rows.map((row) => documents[row] ?? []);
  const few = rows.length < smallCorpus;
  const vectors = few ? embedAllPlainly(stems, space.vocabulary) : embedAll(stems, space);
  const standing = standingGroups(chosen, options);
  const wish = {
    groupCount: options.groupCount,
    granularity: options.granularity ?? 3,
    standing,
  };
  const grouping = standing?.complete
    ? standing
    : few
      ? groupFew(vectors, wish)
      : groupVectors(vectors, wish);
  return toGroups(kind, chosen, stems, vectors, grouping);
}

/** The groups that stand already; complete when nothing new came in. Undefined when there is nothing to start from. */
function standingGroups(
  statements: readonly ThemeStatement[],
  { previous, groupCount, regroup = false }: FitOptions,
) {
  if (previous === undefined || groupCount !== undefined || regroup) return undefined;
  const numbers = new Map<string, number>();
  let complete = !previous.isGrown;
  let alone = statements.length;
  const groupOf = Int32Array.from(statements, ({ id }) => {
    const themeId = previous.placements.get(id);
    if (themeId === undefined) complete = false;
    if (themeId === undefined || themeId === null) {
      alone += 1;
      return alone;
    }
    const number = numbers.get(themeId) ?? numbers.size;
    numbers.set(themeId, number);
    return number;
  });
  if (numbers.size === 0) return undefined;
  if (!complete) return { groupOf, count: numbers.size, complete };
  return {
    groupOf: groupOf.map((group) => (group > statements.length ? -1 : group)),
    count: numbers.size,
    complete,
  };
}

function toGroups(
  kind: ThemeKind | "all",
  statements: readonly ThemeStatement[],
  stems: readonly (readonly string[])[],
  vectors: Matrix,
  { groupOf, count }: Grouping,
): StatementGroup[] {
  const directions = normaliseRows(groupMeans(vectors, groupOf, count).vectors);
  const groups: StatementGroup[] = Array.from({ length: count }, (_, group) => ({
    kind: kind === "all" ? "other" : kind,
    members: [],
    direction: rowOf(directions, group),
  }));
  for (const [row, statement] of statements.entries()) {
    const group = groups[groupOf[row] ?? -1];
    if (group === undefined) continue;
    const vector = rowOf(vectors, row);
    const centrality = Math.min(1, Math.max(0, dot(vector, group.direction)));
    group.members.push({ statement, vector, centrality, stems: stems[row] ?? [] });
  }
  return groups.filter(({ members }) => members.length > 0).map(sortMembers);
}

function sortMembers(group: StatementGroup): StatementGroup {
  const members = group.members.toSorted(
    (first, second) =>
      second.centrality - first.centrality || compareText(first.statement.id, second.statement.id),
  );
  return { ...group, members };
}
