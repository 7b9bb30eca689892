import { believable } from "#app/engines/statistics/false-discoveries.ts";
import { compareShares, type ShareChange } from "#app/engines/statistics/two-shares.ts";
import { DAY_MS } from "#app/lib/clock.ts";
import { MONTH_DAYS, QUARTER_DAYS, type ReviewFigures } from "./review-figures.schema.ts";
import { type ShareMeasure, shareMeasures } from "./share-measures.ts";

/** Two states of one subject: as of its last review, and as of now. */
export interface ComparedStates {
  key: string;
  beforeAt: string;
  before: ReviewFigures;
  afterAt: string;
  after: ReviewFigures;
}

/** A share that differs more than chance explains. */
export interface Shift extends ShareMeasure {
  change: ShareChange;
}

/** Of what is taken for a shift, so much may be chance: one in twenty. */
export const FALSE_SHIFTS = 0.05;
/** Fewer people on a side say too little; a smaller change is true but asks nobody to think again. */
const LEAST_PEOPLE = 20;
const LEAST_CHANGE = 0.05;
const MOST_THEMES = 30;

/**
 * The window by which two states can be compared: theirs must not overlap, or the same words would be on both sides.
 * Undefined before four weeks have gone by.
 */
export function windowBetween(beforeAt: string, afterAt: string): "month" | "quarter" | undefined {
  const days = (Date.parse(afterAt) - Date.parse(beforeAt)) / DAY_MS;
  if (days >= QUARTER_DAYS) return "quarter";
  return days >= MONTH_DAYS ? "month" : undefined;
}

/**
 * What shifted, by the key of its subject. Each share (who bought, who did anything, who named a pain point, a goal or
 * praised, who spoke of each of the 30 leading themes, who would recommend) is compared by the two-proportion z test
 * between two windows that do not overlap; all tests of all subjects together are held to a share of false discoveries of
 * one in twenty (Benjamini and Hochberg 1995). A shift besides has at least 20 people on both sides and 5 points. The
 * people are largely the same on both sides, which makes the test careful: their likeness lowers the true error.
 */
export function findShifts(states: readonly ComparedStates[]): Map<string, Shift[]> {
  const tested = states.flatMap(({ key, beforeAt, before, afterAt, after }) => {
    const window = windowBetween(beforeAt, afterAt);
    if (window === undefined) return [];
    return shareMeasures(before, after, window, MOST_THEMES).flatMap((measure) => {
      if (Math.min(measure.before.of, measure.after.of) < LEAST_PEOPLE) return [];
      const change = compareShares(measure.before, measure.after);
      return change ? [{ key, shift: { ...measure, change } }] : [];
    });
  });
  const believed = believable(
    tested.map(({ shift }) => shift.change.p),
    FALSE_SHIFTS,
  );
  const shifts = new Map<string, Shift[]>();
  for (const [index, { key, shift }] of tested.entries()) {
    if (!believed[index] || Math.abs(shift.change.difference) < LEAST_CHANGE) continue;
    shifts.set(key, [...(shifts.get(key) ?? []), shift]);
  }
  return shifts;
}

/** A shift in one sentence: "“Late parcels” went from 12 % to 25 % of those who spoke." */
export function shiftInWords({ group, label, before, after }: Shift): string {
  const percent = ({ n, of }: { n: number; of: number }) => `${Math.round((100 * n) / of)} %`;
  const what = group === "theme" ? `“${label}”` : label;
  const base = { theme: "of those who spoke", behaviour: "of them", recommendation: "of those asked" }[group];
  const verb = after.n / after.of > before.n / before.of ? "rose" : "fell";
  return `${what} ${verb} from ${percent(before)} to ${percent(after)} ${base}.`;
}
