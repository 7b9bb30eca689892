import type { ValueSource } from "#app/features/attributes/leading-rule.ts";

/** What is known of one attribute, as it was counted last. */
export interface AttributeCount {
  attributeId: string;
  /** How many customers or companies there are. */
  subjects: number;
  /** How many have a leading value. */
  filled: number;
  /** How many of these are no longer fresh. */
  stale: number;
  /** How many have a fresh value of another source that says something else. */
  disputed: number;
  /** Values that are kept and do not fit the attribute. */
  unfit: number;
  /** How many of the best customers, or of their companies, were looked at; of how many it is known and fresh. */
  best: number;
  bestKnown: number;
  oldestAt: string | null;
  newestAt: string | null;
  /** How many leading values are younger than a month, then than a quarter, a year, and how many are older. */
  ages: { month: number; quarter: number; year: number; older: number };
  sources: Record<ValueSource, number>;
  countedAt: string;
}

/** The share of all customers or companies of whom it is known and fresh; 0 while there are none. */
export function usableShare({ filled, stale, subjects }: AttributeCount): number {
  return subjects === 0 ? 0 : (filled - stale) / subjects;
}
