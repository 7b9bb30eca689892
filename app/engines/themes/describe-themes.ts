import { rankQuotes } from "./evidence.ts";
import { exampleQuote } from "./example-quote.ts";
import type { IdentifiedGroup } from "./fit-themes.ts";
import type { FitOptions, FittedTheme, ParentTheme, ThemeStatement } from "./fitted-theme.ts";
import { keepFittingParents } from "./fitting-parents.ts";
import { countRecentPeople, measureGrowth, type RecentPeople } from "./growth.ts";
import { findKeyPhrases, type PhraseTable, readPhrases } from "./naming/phrase-table.ts";
import { proposeNames, proposeParentNames } from "./naming/propose-names.ts";
import { ThemeNames } from "./naming/theme-names.ts";
import type { Parent } from "./parents.ts";
import { countPeople } from "./people.ts";
import { measurePriority } from "./priority.ts";
import { countStems, findTerms, type StemCounts } from "./theme-terms.ts";
import { compareText } from "./vectors/vocabulary.ts";

type Described = {
  statements: readonly ThemeStatement[];
  documents: readonly (readonly string[])[];
  /** Names of people, which no theme is named by. */
  people: ReadonlySet<string>;
  parents: readonly Parent[];
  options: FitOptions;
};

type Background = {
  stems: StemCounts;
  phrases: PhraseTable;
  everyone: RecentPeople;
  names: ThemeNames;
  options: FitOptions;
  parentOf: ReadonlyMap<string, string>;
};

// A theme that is still mostly itself keeps the name people know it by.
const keepsNameFrom = 0.5;

/** Names and measures themes and their parents; themes come by kind, then by priority. */
export function describeThemes(groups: readonly IdentifiedGroup[], described: Described) {
  const { statements, documents, people, parents, options } = described;
  const grouped = groups.flatMap(({ members }) => members.map(({ statement }) => statement));
  const background: Background = {
    stems: countStems(documents),
    phrases: readPhrases(grouped, people),
    everyone: countRecentPeople(statements, options.now),
    names: new ThemeNames(),
    options,
    parentOf: new Map(parents.flatMap(({ id, groups: own }) => own.map((group) => [group.id, id]))),
  };
  for (const group of [...groups, ...parents]) {
    const name = keptName(group, options);
    if (name !== undefined) background.names.reserve(name);
  }
  // Larger themes choose their names first.
  const bySize = groups.toSorted(
    (first, second) => second.members.length - first.members.length || compareText(first.id, second.id),
  );
  const kinds = [...new Set(groups.map(({ kind }) => kind))];
  const themes = bySize
    .map((group) => describeTheme(group, background))
    .sort(
      (first, second) =>
        kinds.indexOf(first.kind) - kinds.indexOf(second.kind) ||
        second.priority - first.priority ||
        compareText(first.id, second.id),
    );
  const coarse = parents.map((parent) => describeParent(parent, background));
  return keepFittingParents(themes, coarse, groups);
}

function keptName(
  { id, likeness }: Pick<IdentifiedGroup, "id" | "likeness">,
  { previous }: FitOptions,
): string | undefined {
  return likeness >= keepsNameFrom ? previous?.names?.get(id) : undefined;
}

function describeTheme(group: IdentifiedGroup, background: Background): FittedTheme {
  const { id, kind, members } = group;
  const { options, everyone } = background;
  const statements = members.map(({ statement }) => statement);
  const growth = measureGrowth(countRecentPeople(statements, options.now), everyone);
  const { priority, factors } = measurePriority(statements, growth, options.now);
  const quotes = rankQuotes(members);
  const times = statements.flatMap(({ occurredAt }) => occurredAt ?? []).sort(compareText);
  const { name, terms } = nameGroups([group], keptName(group, options), background);
  return {
    id,
    kind,
    name,
    subtitle: exampleQuote(name, quotes, members),
    parentId: background.parentOf.get(id) ?? null,
    terms,
    mentions: statements.length,
    people: factors.people,
    sentiment: statements.reduce((sum, { sentiment }) => sum + sentiment, 0) / statements.length,
    state: factors.people < 2 ? "emerging" : "established",
    priority,
    priorityFactors: factors,
    growth,
    firstSeenAt: times[0] ?? null,
    lastSeenAt: times.at(-1) ?? null,
    quotes: quotes.map((quote) => quote.id),
  };
}

function nameGroups(groups: readonly IdentifiedGroup[], kept: string | undefined, background: Background) {
  const members = groups.flatMap((group) => group.members);
  const statements = members.map(({ statement }) => statement);
  const terms = findTerms(
    statements,
    members.map(({ stems }) => stems),
    background.stems,
  );
  const phrases = findKeyPhrases(statements, background.phrases);
  const kind = groups[0]?.kind ?? "other";
  const proposed = groups.length > 1 ? proposeParentNames : proposeNames;
  const name = kept ?? background.names.choose(proposed(kind, statements.length, phrases, terms));
  return { name, terms };
}

function describeParent(parent: Parent, background: Background): ParentTheme {
  const { id, groups } = parent;
  const members = groups.flatMap((group) => group.members);
  const statements = members.map(({ statement }) => statement);
  return {
    id,
    kind: groups[0]?.kind ?? "other",
    ...nameGroups(groups, keptName(parent, background.options), background),
    themeIds: groups.map((group) => group.id),
    mentions: statements.length,
    people: countPeople(statements),
    quotes: rankQuotes(members).map((quote) => quote.id),
  };
}
