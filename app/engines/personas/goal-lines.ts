import { kept } from "./choose-quotes.ts";
import { compared } from "./comparing.ts";
import { goalClauses } from "./goal-clauses.ts";
import { shareInWords } from "./phrasing.ts";
import type { PlannedLine } from "./planned-line.ts";
import { pick, seedOf } from "./seed.ts";
import type { SegmentEvidence, SpokenQuote } from "./segment-evidence.ts";
import { tellingThemes, themeEvidence } from "./theme-lines.ts";

const asking = ["ask for this", "say so", "have asked for it"] as const;

/**
 * Goals as jobs: when, what they want, what for. When and what for are somebody's own words or are left out; each is
 * said once in the whole persona.
 */
export function goalLines(evidence: SegmentEvidence): PlannedLine[] {
  const spoken = new Set<string>();
  return tellingThemes(evidence, "goal").map((theme): PlannedLine => {
    const numbers = themeEvidence(theme, evidence);
    const key = `theme:${theme.themeId}`;
    const occasion = findClause(theme.quotes, "occasion", spoken);
    const reason = findClause(theme.quotes, "reason", spoken);
    const when = occasion ? `When “${occasion.clause}”, they want` : "They want";
    const soThat = reason ? `, so that “${reason.clause}”` : "";
    const share = `${shareInWords(numbers.share ?? 0)} ${pick(asking, seedOf(key))}`;
    return {
      section: "goals",
      key,
      text: `${when} ${wantOf(theme.name)}${soThat}. ${share}${compared(numbers, key)}.`,
      origin: "evidence",
      evidence: numbers,
      used: [occasion?.quote, reason?.quote].flatMap((quote) => quote ?? []),
      candidates: theme.quotes,
    };
  });
}

/** A goal's sentence without the words of somebody who took them back. */
export function withoutClauses(text: string, takenBack: readonly string[]): string {
  const isGone = (clause: string) => takenBack.some((words) => words.includes(clause));
  return text
    .replace(/^When “([^”]{1,200})”, they want/, (all, clause) => (isGone(clause) ? "They want" : all))
    .replace(/, so that “([^”]{1,200})”/, (all, clause) => (isGone(clause) ? "" : all));
}

/** The clause of the one who speaks most clearly of the theme and was not quoted for another. */
function findClause(quotes: readonly SpokenQuote[], part: "occasion" | "reason", spoken: Set<string>) {
  const found = quotes.flatMap((quote) => {
    const clause = goalClauses(kept(quote).text)[part];
    return clause !== null && !clause.includes("[") ? [{ quote, clause }] : [];
  });
  found.sort(
    (a, b) => b.quote.clarity - a.quote.clarity || (a.quote.statementId < b.quote.statementId ? -1 : 1),
  );
  const first = found.find(({ quote }) => !spoken.has(quote.speaker));
  if (first) spoken.add(first.quote.speaker);
  return first;
}

const ours = words(
  "add allow bring extend fix give improve include integrate introduce let make offer provide push put replace resend send show stop support",
);
const theirs = words(
  "book brew buy cancel change check choose combine compare control download edit export filter find get group have import keep log manage mix move order pause pay plan print rename reorder repair return save schedule see set share skip store switch swap taste track try turn use",
);

/** A theme's name inside "they want …": wishes that begin with a verb become a clause, all others stay as they are named. */
export function wantOf(name: string): string {
  const [first = ""] = name.split(" ", 1);
  const isClause = name.includes(" ") && !/[.!?…]$/.test(name);
  const verb = first.toLowerCase();
  const rest = `${verb}${name.slice(first.length)}`;
  if (isClause && ours.has(verb)) return `us to ${rest}`;
  if (isClause && theirs.has(verb)) return `to ${rest}`;
  return `“${name}”`;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
