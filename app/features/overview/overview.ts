import type { Nps } from "#app/features/results/nps.ts";
import type { ThemeKind } from "#app/features/themes/theme-kind.ts";
import type { NextStep } from "./next-steps.ts";

/** The periods one can look back over, in days. */
export const periods = [7, 30, 90] as const;
export type Period = (typeof periods)[number];

/** A count in the period and in as many days before it. */
export interface Change {
  now: number;
  before: number;
}

/** A theme as far as the overview shows it. */
export interface OverviewTheme {
  id: string;
  kind: ThemeKind;
  name: string;
  /** The most central words of a customer. */
  quote: string;
  people: number;
  mentions: number;
  rising: boolean;
  /** Mentions a week, oldest first, of the last twelve weeks. */
  weeks: number[];
  /** Mentions of the last 30 days and of the 30 days before. */
  month: Change;
}

/** How much of the customer base is covered; each step counts customers. */
export interface Coverage {
  customers: number;
  heard: number;
  heardLately: number;
  /** The day from which "lately" counts. */
  latelyFrom: string;
  inSegment: number;
  portrayed: number;
}

/** NPS of the survey that asked for it last. */
export interface OverviewNps {
  surveyId: string;
  surveyTitle: string;
  nps: Nps;
}

export interface Overview {
  period: Period;
  /** When the figures were counted, where they are remembered from an earlier request; null where just now. */
  countedAt: string | null;
  /** The first day of the period. */
  from: string;
  news: { feedback: Change; responses: Change; voices: Change; customers: Change };
  pains: OverviewTheme[];
  goals: OverviewTheme[];
  rising: OverviewTheme[];
  /** How many customers are active, and how many of them spoke of the first pain point; null without one. */
  firstPain: { customers: number; speakers: number } | null;
  coverage: Coverage;
  nps: OverviewNps | null;
  steps: NextStep[];
  /** Nothing has been said yet: the first steps are shown instead of numbers. */
  empty: boolean;
}

/** Reads the period from an address; anything else means 30 days. */
export function readPeriod(text: string | null): Period {
  return periods.find((period) => String(period) === text) ?? 30;
}
