import { wilsonInterval } from "../statistics/proportion.ts";
import { tellSpread } from "./attribute-lines.ts";
import { compared } from "./comparing.ts";
import { counted, MIN_KNOWN, MIN_MEMBERS } from "./counted.ts";
import { cutAtWord } from "./cut-at-word.ts";
import { shareWithin } from "./phrasing.ts";
import type { PlannedLine } from "./planned-line.ts";
import type {
  AnswerEvidence,
  PrecursorEvidence,
  SegmentEvidence,
  ThemeEvidence,
} from "./segment-evidence.ts";

const LINES = 3;

/** What makes them buy: what they answer when asked, what came before they bought, and what they begin with. */
export function triggerLines(evidence: SegmentEvidence): PlannedLine[] {
  return [
    ...answerLines(evidence.reasons, "triggers"),
    ...precursorLines(evidence.precursors),
    ...firstPurchase(evidence),
  ];
}

/** What may hold them back: what they answer when asked what nearly did. */
export function objectionLines(evidence: SegmentEvidence): PlannedLine[] {
  return answerLines(evidence.doubts, "objections");
}

function answerLines(answers: AnswerEvidence | null, section: "triggers" | "objections"): PlannedLine[] {
  if (!answers || answers.members < MIN_KNOWN) return [];
  const question = cutAtWord(answers.question, 120);
  return answers.themes
    .filter(({ members }) => members >= MIN_MEMBERS)
    .sort((a, b) => b.members - a.members || (a.themeId < b.themeId ? -1 : 1))
    .slice(0, LINES)
    .map((theme) => answerLine(theme, answers, { section, question }));
}

function answerLine(
  theme: ThemeEvidence,
  answers: AnswerEvidence,
  { section, question }: { section: "triggers" | "objections"; question: string },
): PlannedLine {
  const numbers = counted(
    { n: theme.members, of: answers.members },
    { n: theme.others, of: answers.others },
    theme.grounds,
  );
  const key = `${section}:${theme.themeId}`;
  const asked = `Asked “${question}”`;
  return {
    section,
    key,
    text: `${asked}, ${shareWithin(numbers.share ?? 0)} name “${cutAtWord(theme.name, 90)}”${compared(numbers, key, "doing")}.`,
    origin: "evidence",
    evidence: { ...numbers, themeId: theme.themeId },
    candidates: theme.quotes,
  };
}

/**
 * What stands before purchases more often than after them, of those of whom it stands on one side only: a claim is made
 * where even the low end of the share before is above a half (the sign test, Dixon and Mood 1946).
 */
function precursorLines(precursors: readonly PrecursorEvidence[]): PlannedLine[] {
  return precursors
    .map((precursor) => ({ precursor, of: precursor.before + precursor.after }))
    .filter(({ of }) => of >= MIN_KNOWN)
    .map(({ precursor, of }) => ({ precursor, of, interval: wilsonInterval(precursor.before, of) }))
    .filter(({ interval }) => interval.low > 0.5)
    .sort((a, b) => b.interval.low - a.interval.low || (a.precursor.key < b.precursor.key ? -1 : 1))
    .slice(0, LINES)
    .map(({ precursor, of, interval }): PlannedLine => {
      const { key, kind, name, days, before } = precursor;
      return {
        section: "triggers",
        key: `precursor:${key}`,
        text: `${headed(kind, cutAtWord(name, 90))} comes before a purchase rather than after it: ${before} ${kind === "theme" ? "spoke of it" : "had one"} in the ${days} days before they bought, ${of - before} in the ${days} days after. Who had both is not counted.`,
        origin: "evidence",
        evidence: { n: before, of, ...interval, ...(kind === "theme" && { themeId: key }) },
      };
    });
}

function headed(kind: PrecursorEvidence["kind"], name: string): string {
  if (kind === "theme") return `Talk of “${name}”`;
  const words = name.replaceAll("-", " ");
  return `${/^[aeiou]/i.test(words) ? "An" : "A"} ${words}`;
}

function firstPurchase({ firstPurchases }: SegmentEvidence): PlannedLine[] {
  const told = tellSpread(firstPurchases, "What they buy first", "trigger:first-purchase", "begin with");
  if (!told) return [];
  const { text, value, evidence } = told;
  return [
    {
      section: "triggers",
      key: "trigger:first-purchase",
      text,
      origin: "evidence",
      evidence: { ...evidence, value },
    },
  ];
}
