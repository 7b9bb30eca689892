import { REST } from "../counted.ts";
import type { LineEvidence } from "../evidence.ts";
import { findMiddle } from "../middle.ts";
import type { AnswerEvidence, MeasureEvidence, SegmentEvidence, Spread } from "../segment-evidence.ts";
import type { TodaysNumbers } from "./drift.ts";

/** A line as far as counting it needs: what it is about, and its numbers. */
export interface LineToCount {
  key: string;
  evidence: LineEvidence;
}

/**
 * Counts what stands under a line in today's evidence, as it was counted when the line was drafted; null where today's
 * evidence does not hold it. `themeNow` says what a theme is called by today and how many members spoke of it, for
 * themes that the evidence leaves out; undefined where the theme is gone.
 */
export function countToday(
  { key, evidence: line }: LineToCount,
  today: SegmentEvidence,
  themeNow: (themeId: string) => { themeId: string; members: number } | undefined,
): TodaysNumbers | null {
  const [about = "", rest = ""] = cutAt(key, ":");
  if (about === "triggers" || about === "objections") {
    const answers = about === "triggers" ? today.reasons : today.doubts;
    return countAnswers(answers, themeNow(rest)?.themeId ?? rest);
  }
  if (about === "precursor") {
    const found = today.precursors.find((precursor) => precursor.key === rest);
    return found ? { n: found.before, of: found.before + found.after } : null;
  }
  if (line.themeId !== undefined) {
    const theme = themeNow(line.themeId);
    return theme && today.memberSpeakers > 0 ? { n: theme.members, of: today.memberSpeakers } : null;
  }
  if (about === "scale" || line.measure) return countMeasure(line, measureOf(key, line, today));
  const spread = spreadOf(key, line, today);
  return spread ? countSpread(line, spread) : null;
}

function cutAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function countAnswers(answers: AnswerEvidence | null, themeId: string): TodaysNumbers | null {
  if (!answers || answers.members === 0) return null;
  return { n: answers.themes.find((theme) => theme.themeId === themeId)?.members ?? 0, of: answers.members };
}

function measureOf(key: string, line: LineEvidence, today: SegmentEvidence): MeasureEvidence | undefined {
  const [, name] = cutAt(key, ":");
  return today.measures.find(({ measure, attribute }) =>
    line.attributeId === undefined ? measure === name : attribute?.id === line.attributeId,
  );
}

/** A measure by its middle; a scale by those above the middle of all. */
function countMeasure(line: LineEvidence, measure: MeasureEvidence | undefined): TodaysNumbers | null {
  const middle = measure && findMiddle(measure);
  if (!middle) return null;
  if (line.scale) return { n: middle.membersAbove, of: middle.membersKnown };
  const { members, low, high } = middle;
  return { measure: { members, low, high } };
}

function spreadOf(key: string, line: LineEvidence, today: SegmentEvidence): Spread | undefined {
  if (line.attributeId !== undefined)
    return today.attributes.find(({ attributeId }) => attributeId === line.attributeId);
  if (key === "channel:used") return today.waysOfWriting;
  if (key === "role:title") return today.titles;
  if (key === "trigger:first-purchase") return today.firstPurchases;
  return key.startsWith("decision:") ? today.decisionRoles : undefined;
}

function countSpread(line: LineEvidence, spread: Spread): TodaysNumbers | null {
  const { membersKnown: of, values } = spread;
  if (of === 0 || (line.value === undefined && line.distribution === undefined)) return null;
  const having = (text: string) => values.find((value) => value.text === text)?.members ?? 0;
  const named = new Set(line.distribution?.map(({ value }) => value));
  const others = () => values.reduce((sum, { text, members }) => sum + (named.has(text) ? 0 : members), 0);
  // The parts in a decision are told in other words than they are noted in, so their spread cannot be found by them.
  const isTold = line.distribution?.some(({ value }) => values.some(({ text }) => text === value)) === true;
  return {
    of,
    ...(line.value !== undefined && { n: Math.min(of, having(line.value)) }),
    ...(line.distribution &&
      isTold && {
        values: line.distribution.map(({ value }) => Math.min(of, value === REST ? others() : having(value))),
      }),
  };
}
