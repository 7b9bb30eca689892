/** One look at how often Earshot is right: some statements drawn at random, judged by a person. */
export interface AccuracyChecksTable {
  id: string;
  begun_by: string | null;
  begun_by_name: string;
  begun_at: string;
  /** How many statements the sample was drawn from. */
  statement_count: number;
}

/** A statement of a check as Earshot read it then; judged_kind is null until a person has judged it. */
export interface AccuracySamplesTable {
  id: string;
  check_id: string;
  item_id: string;
  start_offset: number;
  end_offset: number;
  kind: string;
  theme_id: string | null;
  theme_name: string | null;
  judged_kind: string | null;
  /** 1 or 0; null where the statement had no theme. */
  theme_fits: number | null;
  judged_at: string | null;
}
