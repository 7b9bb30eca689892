export interface SegmentsTable {
  id: string;
  name: string;
  /** JSON: the rule. */
  rule: string;
  /** What we would say to these customers that we would not say to others. */
  message: string;
  /** rule or suggested. */
  origin: string;
  member_count: number;
  created_by: string | null;
  created_at: string;
  updated_at: string;
  refreshed_at: string | null;
}

export interface SegmentMembersTable {
  segment_id: string;
  customer_id: string;
  entered_at: string;
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
  /** JSON array of {text, share, othersShare}. */
  traits: string;
  suggested_at: string;
}
