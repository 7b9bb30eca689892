import { describeParent } from "./describe-parent.ts";
import { rankQuotes } from "./evidence.ts";
import { exampleQuote } from "./example-quote.ts";
import type { IdentifiedGroup } from "./fit-themes.ts";
import type { FitOptions, FittedTheme, ThemeStatement } from "./fitted-theme.ts";
import { countRecentPeople, measureGrowth, type RecentPeople } from "./growth.ts";
import { type NamingBackground, readGroupPhrases } from "./naming/group-phrases.ts";
import { nameByQuote } from "./naming/name-by-quote.ts";
import { readPhrases } from "./naming/phrase-table.ts";
import { proposeNames } from "./naming/propose-names.ts";
import { ThemeNames } from "./naming/theme-names.ts";
import type { Parent } from "./parents.ts";
import { measurePriority } from "./priority.ts";
import { countStems } from "./theme-terms.ts";
import { embed, type Space } from "./vectors/space.ts";
import { compareText } from "./vectors/vocabulary.ts";

type Described = {
  statements: readonly ThemeStatement[];
  documents: readonly (readonly string[])[];
  space: Space;
  /** Names of people, which no theme is named by. */
  people: ReadonlySet<string>;
  parents: readonly Parent[];
  options: FitOptions;
};

type Background = NamingBackground & {
  everyone: RecentPeople;
  names: ThemeNames;
  people: ReadonlySet<string>;
  options: FitOptions;
};

// A theme that is still mostly itself keeps the name people know it by.
const keepsNameFrom = 0.5;

/** Names and measures themes and their parents; themes come by kind, then by priority. */
export function describeThemes(groups: readonly IdentifiedGroup[], described: Described) {
  const { statements, documents, space, people, parents, options } = described;
  const background: Background = {
    stems: countStems(documents),
    phrases: readPhrases(
      groups.flatMap(({ members }) => members),
      people,
    ),
    everyone: countRecentPeople(statements, options.now),
    names: new ThemeNames(),
    people,
    embed: (stems) => embed(stems, space),
    options,
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
  const { names } = background;
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const coarse = parents.map((parent) =>
    describeParent(parent, keptName(parent, options), { background, names, themes: byId }),
  );
  const parentOf = new Map(coarse.flatMap(({ id, themeIds }) => themeIds.map((themeId) => [themeId, id])));
  return {
    themes: themes.map((theme) => ({ ...theme, parentId: parentOf.get(theme.id) ?? null })),
    parents: coarse,
  };
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
  const { terms, phrases } = readGroupPhrases([group], background);
  const proposed = proposeNames(kind, phrases, terms, options.judgeKind);
  const byQuote = () =>
    nameByQuote(
      [...quotes, ...statements].map(({ text }) => text),
      background.people,
    ) ?? [];
  const name =
    keptName(group, options) ?? background.names.choose(proposed.length > 0 ? proposed : [byQuote()].flat());
  return {
    id,
    kind,
    name,
    subtitle: exampleQuote(name, quotes, members),
    parentId: null,
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
