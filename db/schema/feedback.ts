import type { Generated } from "kysely";

export interface FeedbackItemsTable {
  /** Row number of the full-text index; never shown. */
  seq: Generated<number>;
  id: string;
  /** survey, ticket, review, mention or note. */
  source: string;
  /** The source's own id; unique together with source and channel. */
  external_id: string | null;
  /** Where it was said, e.g. "email", "App Store", a survey's title. */
  channel: string;
  customer_id: string | null;
  occurred_at: string;
  title: string;
  body: string;
  rating: number | null;
  /** The highest rating possible on that scale, e.g. 5. */
  rating_scale: number | null;
  language: string | null;
  /** -1 to 1; null until analysed. */
  sentiment: number | null;
  response_id: string | null;
  question_id: string | null;
  survey_id: string | null;
  import_id: string | null;
  /** 1 when the source gave no time, so that occurred_at is when it came in. */
  undated: Generated<number>;
  /** JSON array: the words under which the source files it. */
  tags: Generated<string>;
  /** Where it stands at its source. */
  url: string | null;
  /** The order it is about, as the source numbers it. */
  order_ref: string | null;
  /** How far the source's own work on it is, such as "solved". */
  status: string | null;
  /** How many others agreed with it there. */
  votes: number | null;
  /** Null until the engine has read it. */
  analysed_at: string | null;
  /** Why the engine could not read it; null when it could. */
  analysis_error: string | null;
  created_at: string;
}

/** What is not the customer's own words of an item's text; only where there was such. */
export interface FeedbackSetAsideTable {
  item_id: string;
  /** JSON {raw, parts: [{rule, text, why}]}: the text as its source gave it, and what was taken out of it. */
  content: string;
}

export interface StatementsTable {
  id: string;
  item_id: string;
  /** UTF-16 offsets into the item's analysed text: title, newline, body; or body alone when there is no title. */
  start_offset: number;
  end_offset: number;
  text: string;
  /** pain, goal, praise, question or other. */
  kind: string;
  kind_score: number;
  sentiment: number;
  /** JSON array of {text, start, end, key}. */
  aspects: string;
  /** JSON array of sentences: the heaviest reasons for the kind. */
  reasons: string;
  theme_id: string | null;
  /** 0 to 1: how well it fits its theme. */
  theme_score: number | null;
  /** Set once a theme was looked for, whether or not one was found. */
  placed_at: string | null;
  /** Copied from the item so that a theme's people and trend need no join. */
  customer_id: string | null;
  occurred_at: string;
  source: string;
  /** Copied from the item. */
  undated: Generated<number>;
  /** Where the last fit put it, before anybody's corrections. */
  fitted_theme_id: string | null;
  fitted_score: number | null;
  /** JSON {kind, kindScore, aspects, reasons}: as the engine read it; null unless a person corrected the reading. */
  original_reading: string | null;
}

export interface ThemesTable {
  id: string;
  /** pain, goal or praise. */
  kind: string;
  name: string;
  /** The most central quote. */
  subtitle: string;
  /** The coarse group it belongs to, in theme_parents. */
  parent_id: string | null;
  /** JSON array of {term, weight}. */
  terms: string;
  mentions: number;
  people: number;
  /** -1 to 1. */
  sentiment: number;
  priority: number;
  /** JSON: every factor of the priority. */
  priority_factors: string;
  /** How many people spoke of it in the last 30 days, compared with the 90 before and with all feedback; 1 is "as all feedback". */
  growth: number;
  rising: number;
  /** 1 when fewer people of late speak of it than chance explains. */
  falling: Generated<number>;
  /** "emerging" until two people said it, else "established"; "muted" by a person; "replaced" points to successor_id. */
  state: string;
  successor_id: string | null;
  /** What the last fit called it, where a person gave it another name. */
  fitted_name: string | null;
  /** 1 when the last fit has no such group any more; most of it went to went_to. */
  is_lost: Generated<number>;
  went_to: string | null;
  first_seen_at: string | null;
  last_seen_at: string | null;
  created_at: string;
  updated_at: string;
}

/** What themes have in common, as the last fit saw it: written anew with each one. */
export interface ThemeParentsTable {
  id: string;
  kind: string;
  name: string;
  created_at: string;
}

/** The frozen model of the last fit: one row, of kind "all". */
export interface ThemeModelsTable {
  kind: string;
  model: string;
  statement_count: number;
  fitted_at: string;
}
