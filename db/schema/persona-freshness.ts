/** When a persona was confirmed last otherwise than by drafting it, and when a review of it was asked for by itself. */
export interface PersonaFreshnessTable {
  persona_id: string;
  confirmed_at: string | null;
  /** reviewed or still-true. */
  confirmed_how: string | null;
  /** The name of who did it. */
  confirmed_by: string | null;
  review_asked_at: string | null;
}

/** What a line counts today, and when somebody confirmed it. */
export interface PersonaLineFreshnessTable {
  line_id: string;
  persona_id: string;
  /** JSON: the numbers under the line, counted anew; null where they cannot be. */
  today: string | null;
  counted_at: string | null;
  /** Since when its numbers have moved without going back; null while they hold. */
  moved_since: string | null;
  confirmed_at: string | null;
  /** still-true or todays-numbers. */
  confirmed_how: string | null;
  confirmed_by: string | null;
}

/** How many lines of a persona held on a day: one point of its drift. */
export interface PersonaDriftTable {
  persona_id: string;
  /** Such as 2026-11-26. */
  day: string;
  holding: number;
  moved: number;
  /** Lines with numbers of which nothing could be told. */
  untold: number;
  members: number;
  speakers: number;
  /** 0 to 1; null where the persona has no lines on themes. */
  theme_divergence: number | null;
  /** 1 where the day was over when it was counted. */
  looked_back: number;
}

/** The latest time that wordings were asked for, one a persona. */
export interface PersonaWordingRunsTable {
  persona_id: string;
  run_id: string;
  job_id: string;
  model: string;
  asked_by: string;
  asked_at: string;
  finished_at: string | null;
  /** What went wrong, in words. */
  trouble: string | null;
}

/** A proposed wording of a line, or why a proposal was dropped. */
export interface PersonaWordingsTable {
  line_id: string;
  persona_id: string;
  run_id: string;
  /** The line's words when it was asked for: a proposal for other words is not offered. */
  based_on: string;
  /** Null where it was dropped. */
  text: string | null;
  reason: string | null;
  model: string;
  created_at: string;
}
