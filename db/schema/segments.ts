import type { Generated } from "kysely";

export interface SegmentsTable {
  id: string;
  name: string;
  /** JSON: the rule. */
  rule: string;
  /** What we would say to these customers that we would not say to others. */
  message: string;
  /** rule or suggested. */
  origin: string;
  /** draft, or active once somebody wrote what is said or offered differently. */
  state: Generated<string>;
  member_count: number;
  created_by: string | null;
  created_at: string;
  updated_at: string;
  /** When its members were last decided, as a whole or for some customers. */
  refreshed_at: string | null;
  /** The customer up to whom the membership agrees with the rule, "" for nobody yet; null once all were decided. */
  decided_to: Generated<string | null>;
  /** Up to when windows of time that end by themselves are settled. */
  swept_at: Generated<string | null>;
}

/** Who belongs now. */
export interface SegmentMembersTable {
  segment_id: string;
  customer_id: string;
  entered_at: string;
}

/** Who belonged from when to when; a row without an end for each row of segment_members. */
export interface SegmentMembershipsTable {
  segment_id: string;
  customer_id: string;
  entered_at: string;
  left_at: string | null;
}

/** How large a segment was at the end of a day (UTC), and how many came and went on it; days without a change are left out. */
export interface SegmentSizesTable {
  segment_id: string;
  /** Such as 2026-01-31. */
  day: string;
  members: number;
  entered: number;
  gone: number;
}

/** The groups found last; rewritten whole by the job segments.suggest. */
export interface SegmentSuggestionsTable {
  id: string;
  position: number;
  name: string;
  /** JSON: a rule that picks out the group. */
  rule: string;
  /** How many customers the group has. */
  size: number;
  /** 0 to 1: how well the rule and the group agree. */
  rule_precision: number;
  rule_recall: number;
  /** JSON array of what sets the group apart. */
  traits: string;
  /** JSON object: how well the group is found again in resampled customers. */
  stability: Generated<string>;
  suggested_at: string;
}

/** Who is in a suggested group: every customer is in one of them. */
export interface SegmentSuggestionMembersTable {
  suggestion_id: string;
  customer_id: string;
}

/** One row: how the last look for groups ended. */
export interface SegmentSuggestionLooksTable {
  id: number;
  /** groups, no-clear-groups, too-few-customers or too-little-known. */
  outcome: string;
  /** JSON object: among how many customers and by what was looked. */
  detail: string;
  looked_at: string;
}

/** What the members of a segment are counted by, for comparing it with others. */
export interface SegmentFiguresTable {
  segment_id: string;
  members: number;
  /** JSON object: how many members have which value. */
  figures: string;
  counted_at: string;
}

/** How many customers two segments share; `one_id` is the lower id. */
export interface SegmentOverlapsTable {
  one_id: string;
  other_id: string;
  members: number;
  counted_at: string;
}
