import { compareShares } from "#app/engines/statistics/two-shares.ts";
import { windowBetween } from "./find-shifts.ts";
import type { AttributeFigures, LineFigures, ReviewFigures } from "./review-figures.schema.ts";
import { type ShareMeasure, shareMeasures } from "./share-measures.ts";

/** A share then and now; `sure` where the whole interval of the difference lies on one side of nothing. */
export interface ChangedShare extends ShareMeasure {
  difference: number;
  low: number;
  high: number;
  sure: boolean;
}

export interface ChangedValue {
  attributeId: string;
  label: string;
  value: string;
  /** Of those of whom the attribute is known. */
  before: { n: number; of: number };
  after: { n: number; of: number };
}

export interface ChangedAttribute {
  id: string;
  label: string;
  filledBefore: number;
  filled: number;
  stale: number;
}

export interface ChangedLine extends LineFigures {
  change: "added" | "removed" | "reworded" | "moved";
  textBefore: string | null;
}

/** Everything that a review page shows as changed. */
export interface ReviewChanges {
  people: { before: number; after: number };
  /** The windows that are compared; null where they overlap, so that nothing can be said of shares yet. */
  window: "month" | "quarter" | null;
  shares: ChangedShare[];
  revenue: { currency: string; before: number; after: number }[];
  attributes: ChangedAttribute[];
  values: ChangedValue[];
  lines: ChangedLine[];
}

const MOST_THEMES = 30;
/** Of attributes' values, smaller changes are left out. */
const LEAST_VALUE_CHANGE = 0.02;
const MOST_VALUES = 12;

/** What is different between two states of one subject. */
export function compareFigures(
  before: ReviewFigures,
  beforeAt: string,
  after: ReviewFigures,
  afterAt: string,
): ReviewChanges {
  const window = windowBetween(beforeAt, afterAt) ?? null;
  const shares = window === null ? [] : changedShares(before, after, window);
  return {
    people: { before: before.people, after: after.people },
    window,
    shares,
    revenue: window === null ? [] : changedRevenue(before, after, window),
    attributes: after.attributes.map((now) => attributeBeside(now, before.attributes)),
    values: changedValues(before.attributes, after.attributes),
    lines: changedLines(before.lines, after.lines),
  };
}

function changedShares(before: ReviewFigures, after: ReviewFigures, window: "month" | "quarter") {
  return shareMeasures(before, after, window, MOST_THEMES).flatMap((measure): ChangedShare[] => {
    const change = compareShares(measure.before, measure.after);
    if (!change) return [];
    const { difference, low, high } = change;
    return [{ ...measure, difference, low, high, sure: low > 0 || high < 0 }];
  });
}

function changedRevenue(before: ReviewFigures, after: ReviewFigures, window: "month" | "quarter") {
  const old = new Map(before[window].revenue.map(({ currency, minor }) => [currency, minor]));
  const now = new Map(after[window].revenue.map(({ currency, minor }) => [currency, minor]));
  return [...new Set([...now.keys(), ...old.keys()])].map((currency) => ({
    currency,
    before: old.get(currency) ?? 0,
    after: now.get(currency) ?? 0,
  }));
}

function attributeBeside(now: AttributeFigures, old: readonly AttributeFigures[]): ChangedAttribute {
  const before = old.find(({ id }) => id === now.id);
  const { id, label, filled, stale } = now;
  return { id, label, filledBefore: before?.filled ?? 0, filled, stale };
}

function changedValues(old: readonly AttributeFigures[], now: readonly AttributeFigures[]): ChangedValue[] {
  const changed = now.flatMap((attribute) => {
    const before = old.find(({ id }) => id === attribute.id);
    const then = new Map(before?.values.map(({ value, n }) => [value, n]) ?? []);
    const today = new Map(attribute.values.map(({ value, n }) => [value, n]));
    return [...new Set([...today.keys(), ...then.keys()])].map((value) => ({
      attributeId: attribute.id,
      label: attribute.label,
      value,
      before: { n: then.get(value) ?? 0, of: before?.filled ?? 0 },
      after: { n: today.get(value) ?? 0, of: attribute.filled },
    }));
  });
  const by = (one: ChangedValue) => Math.abs(shareOf(one.after) - shareOf(one.before));
  return changed
    .filter((one) => by(one) >= LEAST_VALUE_CHANGE)
    .sort((a, b) => by(b) - by(a) || (a.label < b.label ? -1 : 1))
    .slice(0, MOST_VALUES);
}

function shareOf({ n, of }: { n: number; of: number }): number {
  return of === 0 ? 0 : n / of;
}

/** Lines are known again by what they are about. */
function changedLines(old: readonly LineFigures[], now: readonly LineFigures[]): ChangedLine[] {
  const before = new Map(old.map((line) => [line.key, line]));
  const keys = new Set(now.map(({ key }) => key));
  const standing = now.flatMap((line): ChangedLine[] => {
    const was = before.get(line.key);
    if (was === undefined) return [{ ...line, change: "added", textBefore: null }];
    if (was.text !== line.text) return [{ ...line, change: "reworded", textBefore: was.text }];
    return movedBeyond(line) ? [{ ...line, change: "moved", textBefore: null }] : [];
  });
  const removed = old.filter(({ key }) => !keys.has(key));
  return [
    ...standing,
    ...removed.map((line): ChangedLine => ({ ...line, change: "removed", textBefore: null })),
  ];
}

/** Whether the share under a line has left the interval that it was drafted with. */
function movedBeyond({ today, low, high }: LineFigures): boolean {
  return today !== null && low !== null && high !== null && (today < low || today > high);
}
