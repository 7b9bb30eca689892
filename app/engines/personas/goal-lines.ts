import { kept } from "./choose-quotes.ts";
import { compared } from "./comparing.ts";
import { type GoalClauses, goalClauses } from "./goal-clauses.ts";
import { shareInWords } from "./phrasing.ts";
import type { PlannedLine } from "./planned-line.ts";
import { pick, seedOf } from "./seed.ts";
import type { SegmentEvidence, SpokenQuote } from "./segment-evidence.ts";
import { tellingThemes, themeEvidence } from "./theme-lines.ts";
import { isClause, wantOf } from "./want-of.ts";

const asking = ["ask for this", "say so", "have asked for it"] as const;

/**
 * Goals as jobs: when, what they want, what for. When, what for, and a wish whose name is no clause, are somebody's own
 * words or are left out; nobody's words are used twice.
 */
export function goalLines(evidence: SegmentEvidence): PlannedLine[] {
  const spoken = new Set<string>();
  return tellingThemes(evidence, "goal").map((theme): PlannedLine => {
    const numbers = themeEvidence(theme, evidence);
    const key = `theme:${theme.themeId}`;
    const read = theme.quotes
      .map((quote) => ({ quote, clauses: goalClauses(kept(quote).text) }))
      .sort((a, b) => byClarity(a.quote, b.quote));
    const wish = isClause(theme.name) ? undefined : find(read, "wish", spoken);
    const occasion = find(read, "occasion", spoken, wish?.quote);
    const reason = find(read, "reason", spoken, wish?.quote);
    const when = occasion ? `When “${occasion.clause}”, they want` : "They want";
    const want = wish
      ? `${wish.clause.ofUs ? "us to " : ""}“${wish.clause.words}” (${wantOf(theme.name)})`
      : wantOf(theme.name);
    const soThat = reason ? `, so that “${reason.clause}”` : "";
    const share = `${shareInWords(numbers.share ?? 0)} ${pick(asking, seedOf(key))}`;
    return {
      section: "goals",
      key,
      text: `${when} ${want}${soThat}. ${share}${compared(numbers, key, "doing")}.`,
      origin: "evidence",
      evidence: numbers,
      used: [wish, occasion, reason].flatMap((found) => found?.quote ?? []),
      candidates: theme.quotes,
    };
  });
}

interface Read {
  quote: SpokenQuote;
  clauses: GoalClauses;
}

/** The clause of the one who speaks most clearly of the theme and was not quoted for another; one quote may give several. */
function find<Part extends keyof GoalClauses>(
  read: readonly Read[],
  part: Part,
  spoken: Set<string>,
  same?: SpokenQuote,
): { quote: SpokenQuote; clause: NonNullable<GoalClauses[Part]> } | undefined {
  for (const { quote, clauses } of read) {
    const clause = clauses[part];
    if (clause === null || (quote !== same && spoken.has(quote.speaker))) continue;
    spoken.add(quote.speaker);
    return { quote, clause };
  }
  return undefined;
}

function byClarity(a: SpokenQuote, b: SpokenQuote): number {
  return b.clarity - a.clarity || (a.statementId < b.statementId ? -1 : 1);
}

/** A goal's sentence without the words of somebody who took them back, or is not to be quoted. */
export function withoutClauses(text: string, takenBack: readonly string[]): string {
  const isGone = (clause: string) => takenBack.some((words) => words.includes(clause));
  return text
    .replace(/^When “([^”]{1,200})”, they want/, (all, clause) => (isGone(clause) ? "They want" : all))
    .replace(/(they want )(?:us to )?“([^”]{1,200})” \((“[^”]{1,200}”)\)/i, (all, they, clause, name) =>
      isGone(clause) ? `${they}${name}` : all,
    )
    .replace(/, so that “([^”]{1,200})”/, (all, clause) => (isGone(clause) ? "" : all));
}
