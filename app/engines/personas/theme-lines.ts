import { shareDifference, wilsonInterval } from "../statistics/proportion.ts";
import type { DraftLine, PersonaSection, Quote, SegmentEvidence, ThemeEvidence } from "./evidence.ts";
import { comparedWithOthers, deidentify, shareInWords } from "./phrasing.ts";

/** A theme that fewer members than this spoke of is not theirs. */
const MIN_SPEAKERS = 3;
const THEMES_PER_SECTION = 5;
const QUOTES_PER_LINE = 3;

const sections = { pain: "pains", goal: "goals", praise: "motivations" } as const;
const verbs = { pain: "complain about", goal: "ask for", praise: "praise" } as const;

interface RankedTheme extends ThemeEvidence {
  difference: number;
}

/** The themes of a kind that mark the members: spoken of by enough of them, ranked by share and by difference. */
export function tellingThemes(evidence: SegmentEvidence, kind: ThemeEvidence["kind"]): RankedTheme[] {
  return evidence.themes
    .filter((theme) => theme.kind === kind && theme.members >= MIN_SPEAKERS)
    .map((theme) => ({
      ...theme,
      difference: shareDifference(
        theme.members,
        evidence.memberSpeakers,
        theme.others,
        evidence.otherSpeakers,
      ),
    }))
    .sort((a, b) => rank(b, evidence) - rank(a, evidence) || (a.themeId < b.themeId ? -1 : 1))
    .slice(0, THEMES_PER_SECTION);
}

/** Common themes matter, themes that set the members apart matter more. */
function rank(theme: RankedTheme, evidence: SegmentEvidence): number {
  return (
    Math.log1p(theme.members) *
    (1 + Math.max(0, theme.difference)) *
    (theme.members / evidence.memberSpeakers)
  );
}

/** One line a theme, with share, comparison and up to three quotes of different people. */
export function themeLines(evidence: SegmentEvidence): DraftLine[] {
  return (["pain", "goal", "praise"] as const).flatMap((kind) =>
    tellingThemes(evidence, kind).map((theme) => themeLine(theme, evidence)),
  );
}

function themeLine(theme: RankedTheme, evidence: SegmentEvidence): DraftLine {
  const interval = wilsonInterval(theme.members, evidence.memberSpeakers);
  const othersShare = evidence.otherSpeakers === 0 ? 0 : theme.others / evidence.otherSpeakers;
  const section: PersonaSection = sections[theme.kind];
  const comparison = comparedWithOthers(interval.share, othersShare, theme.difference);
  return {
    section,
    key: `theme:${theme.themeId}`,
    text: `${shareInWords(interval.share)} ${verbs[theme.kind]} “${theme.name}”${comparison}.`,
    origin: "evidence",
    evidence: {
      n: theme.members,
      of: evidence.memberSpeakers,
      ...interval,
      ...(evidence.otherSpeakers > 0 ? { othersShare } : {}),
      themeId: theme.themeId,
      quotes: theme.quotes.slice(0, QUOTES_PER_LINE).map(withoutPersonalData),
    },
  };
}

/** Up to five quotes in the members' own words, one a theme, pains and goals first. */
export function quoteLines(evidence: SegmentEvidence): DraftLine[] {
  const themes = (["pain", "goal", "praise"] as const).flatMap((kind) =>
    tellingThemes(evidence, kind).slice(0, 2),
  );
  return themes.flatMap((theme): DraftLine[] => {
    const quote = theme.quotes.find(
      (candidate) => candidate.text.length >= 30 && candidate.text.length <= 240,
    );
    if (!quote) return [];
    return [
      {
        section: "quotes",
        key: `quote:${quote.statementId}`,
        text: deidentify(quote.text),
        origin: "evidence",
        evidence: { themeId: theme.themeId, quotes: [withoutPersonalData(quote)] },
      },
    ];
  });
}

function withoutPersonalData(quote: Quote): Quote {
  return { ...quote, text: deidentify(quote.text) };
}
