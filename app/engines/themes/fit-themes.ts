import { describeThemes } from "./describe-themes.ts";
import type { FitOptions, Placement, ThemeFit, ThemeKind, ThemeStatement } from "./fitted-theme.ts";
import { themeKinds } from "./fitted-theme.ts";
import { groupStatements, type StatementGroup } from "./group-statements.ts";
import { matchIdentities } from "./identity.ts";
import { freezeModel } from "./model.ts";
import { findParents } from "./parents.ts";
import { findPersonNames } from "./person-names.ts";
import { statementStems } from "./statement-stems.ts";
import { ThemeIds } from "./theme-ids.ts";
import { learnSpace } from "./vectors/space.ts";
import { compareText } from "./vectors/vocabulary.ts";

/**
 * Groups statements into named themes, each kind by itself unless `wholeItems` is set; questions and other statements
 * are then left alone. The order of the input means nothing. A theme that continues an earlier one (`previous`) keeps
 * its id; a new one gets a deterministic key such as "pain-theme-91c0…". Statements without a theme have no placement.
 */
export function fitThemes(input: readonly ThemeStatement[], options: FitOptions): ThemeFit {
  const statements = input.toSorted((first, second) => compareText(first.id, second.id));
  const people = findPersonNames(
    statements.map(({ text }) => text),
    options.knownNames,
  );
  const documents = statements.map(({ text }) => statementStems(text, people));
  const space = learnSpace(documents);
  const kinds: readonly (ThemeKind | "all")[] = options.wholeItems ? ["all"] : themeKinds;
  const groups = kinds.flatMap((kind) => groupStatements(kind, { statements, documents, space }, options));
  const { continued, replaced } = matchIdentities(
    groups.map(({ members }) => members.map(({ statement }) => statement.id)),
    options.previous,
  );
  const ids = new ThemeIds(options.previous);
  const identified = groups.map((group, at) => ({
    ...group,
    id: continued[at]?.id || ids.create(group.kind, "theme", group.members[0]?.statement.id ?? ""),
    likeness: continued[at]?.likeness ?? 0,
  }));
  const parents = findParents(identified, ids, options.previous?.parentOf);
  const themes = describeThemes(identified, { statements, documents, space, people, parents, options });
  return {
    themes: themes.themes,
    parents: themes.parents,
    placements: placementsOf(identified),
    replaced: replaced.map(({ id, successor }) => ({
      id,
      successorId: successor === null ? null : (identified[successor]?.id ?? null),
    })),
    model: freezeModel(space, !options.wholeItems, identified.map(toModelTheme(space))),
  };
}

/** A group that has its theme's id. */
export type IdentifiedGroup = StatementGroup & { id: string; likeness: number };

function placementsOf(groups: readonly IdentifiedGroup[]): Map<string, Placement> {
  const placements = new Map<string, Placement>();
  for (const { id, members } of groups) {
    for (const { statement, centrality } of members) {
      placements.set(statement.id, { themeId: id, score: Math.round(centrality * 1e4) / 1e4 });
    }
  }
  return placements;
}

const mostExamples = 40;

// The most central members and an even choice of the rest, so that the edges of a theme are known too.
function toModelTheme({ vocabulary }: ReturnType<typeof learnSpace>) {
  return ({ id, kind, members }: IdentifiedGroup) => {
    const step = Math.max(1, members.length / mostExamples);
    const count = Math.min(members.length, mostExamples);
    const chosen = Array.from({ length: count }, (_, at) => members[Math.floor(at * step)]);
    return {
      id,
      kind,
      examples: chosen.flatMap((member) =>
        member === undefined ? [] : [member.stems.flatMap((stem) => vocabulary.indexOf.get(stem) ?? [])],
      ),
    };
  };
}
