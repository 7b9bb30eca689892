import type { GroupId } from "../truth.ts";

/** What the people of a group mostly answer; steps of a scale from 0 (the worst) to 1. */
interface Mood {
  overall: number;
  upkeep: number;
  sides: Readonly<Record<"taste" | "noise" | "cleaning" | "app" | "delivery", number>>;
  /** How much each wish weighs in the ranking. */
  next: Readonly<Record<"quiet" | "overview" | "cold" | "profiles" | "home" | "packaging", number>>;
}

/** In keeping with the planted truth: each group minds what its topics are about. */
export const moods: Readonly<Record<GroupId, Mood>> = {
  families: {
    overall: 0.72,
    upkeep: 0.62,
    sides: { taste: 0.75, noise: 0.25, cleaning: 0.6, app: 0.45, delivery: 0.65 },
    next: { quiet: 6, overview: 0.4, cold: 1, profiles: 5, home: 1.5, packaging: 1.5 },
  },
  baristas: {
    overall: 0.8,
    upkeep: 0.75,
    sides: { taste: 0.95, noise: 0.6, cleaning: 0.7, app: 0.4, delivery: 0.8 },
    next: { quiet: 1, overview: 0.5, cold: 1.5, profiles: 1.5, home: 6, packaging: 1 },
  },
  elders: {
    overall: 0.66,
    upkeep: 0.28,
    sides: { taste: 0.82, noise: 0.6, cleaning: 0.2, app: 0.4, delivery: 0.7 },
    next: { quiet: 1.5, overview: 0.2, cold: 0.4, profiles: 1, home: 0.4, packaging: 6 },
  },
  offices: {
    overall: 0.6,
    upkeep: 0.5,
    sides: { taste: 0.7, noise: 0.5, cleaning: 0.5, app: 0.35, delivery: 0.3 },
    next: { quiet: 1.2, overview: 7, cold: 0.6, profiles: 0.8, home: 0.6, packaging: 1.4 },
  },
  starters: {
    overall: 0.5,
    upkeep: 0.6,
    sides: { taste: 0.65, noise: 0.55, cleaning: 0.55, app: 0.55, delivery: 0.55 },
    next: { quiet: 0.8, overview: 0.3, cold: 6, profiles: 1, home: 1.2, packaging: 1.2 },
  },
};
