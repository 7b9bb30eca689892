import { rankQuotes } from "./evidence.ts";
import type { FittedTheme, ParentTheme } from "./fitted-theme.ts";
import { chooseHeading, similarTo } from "./headings.ts";
import { type NamingBackground, readGroupPhrases } from "./naming/group-phrases.ts";
import { proposeHeadings } from "./naming/propose-names.ts";
import type { ThemeNames } from "./naming/theme-names.ts";
import type { Parent } from "./parents.ts";
import { countPeople } from "./people.ts";

/** Names and measures a family of themes; `kept` is what it was called before. Takes its heading out of `names`. */
export function describeParent(
  { id, groups }: Parent,
  kept: string | undefined,
  described: { background: NamingBackground; names: ThemeNames; themes: ReadonlyMap<string, FittedTheme> },
): ParentTheme {
  const { background, names, themes } = described;
  const family = readGroupPhrases(groups, background);
  const proposed = proposeHeadings(family.phrases).filter((name) => names.isFree(name));
  const bySize = groups.toSorted((first, second) => second.members.length - first.members.length);
  const afterThemes = bySize.map(({ id: themeId }) => similarTo(themes.get(themeId)?.name ?? ""));
  const [afterLargest = ""] = afterThemes;
  const heading =
    kept !== undefined && afterThemes.includes(kept)
      ? { name: kept, groups }
      : chooseHeading(groups, kept === undefined ? proposed : [kept, ...proposed], afterLargest);
  names.reserve(heading.name);
  const members = heading.groups.flatMap((group) => group.members);
  const statements = members.map(({ statement }) => statement);
  return {
    id,
    kind: groups[0]?.kind ?? "other",
    name: heading.name,
    terms: family.terms,
    themeIds: heading.groups.map((group) => group.id),
    mentions: statements.length,
    people: countPeople(statements),
    quotes: rankQuotes(members).map((quote) => quote.id),
  };
}
