import { shareDifference } from "../statistics/proportion.ts";
import { compared } from "./comparing.ts";
import { counted, MIN_MEMBERS } from "./counted.ts";
import { cutAtWord } from "./cut-at-word.ts";
import type { LineEvidence } from "./evidence.ts";
import { shareInWords } from "./phrasing.ts";
import type { PlannedLine } from "./planned-line.ts";
import { pick, seedOf } from "./seed.ts";
import type { SegmentEvidence, ThemeEvidence } from "./segment-evidence.ts";

const THEMES_PER_SECTION = 5;
const LONGEST_NAME = 90;

export interface RankedTheme extends ThemeEvidence {
  difference: number;
}

/** The themes of a kind that mark the members: spoken of by enough of them, ranked by share and by difference. */
export function tellingThemes(evidence: SegmentEvidence, kind: ThemeEvidence["kind"]): RankedTheme[] {
  const { memberSpeakers, otherSpeakers } = evidence;
  return evidence.themes
    .filter((theme) => theme.kind === kind && theme.members >= MIN_MEMBERS)
    .map((theme) => ({
      ...theme,
      name: cutAtWord(theme.name, LONGEST_NAME),
      difference: shareDifference(theme.members, memberSpeakers, theme.others, otherSpeakers),
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

/** The numbers under whatever is said of a theme. */
export function themeEvidence(theme: ThemeEvidence, evidence: SegmentEvidence): LineEvidence {
  return {
    ...counted(
      { n: theme.members, of: evidence.memberSpeakers },
      { n: theme.others, of: evidence.otherSpeakers },
      theme.grounds,
    ),
    themeId: theme.themeId,
  };
}

const verbs = {
  pain: ["complain about", "run into", "write to us about", "are held up by"],
  praise: ["praise", "value", "speak well of"],
} as const;

/** One line for each pain point and each thing they value, with share and comparison. */
export function themeLines(evidence: SegmentEvidence): PlannedLine[] {
  return (["pain", "praise"] as const).flatMap((kind) =>
    tellingThemes(evidence, kind).map((theme): PlannedLine => {
      const numbers = themeEvidence(theme, evidence);
      const key = `theme:${theme.themeId}`;
      const verb = pick(verbs[kind], seedOf(key));
      return {
        section: kind === "pain" ? "pains" : "motivations",
        key,
        text: `${shareInWords(numbers.share ?? 0)} ${verb} “${theme.name}”${compared(numbers, key, "doing")}.`,
        origin: "evidence",
        evidence: numbers,
        candidates: theme.quotes,
      };
    }),
  );
}
