/** For what people are asked whether one may; "contact", "analysis" and "quotes" are acted on by Earshot itself. */
export interface ConsentPurposesTable {
  id: string;
  /** Unique. */
  name: string;
  description: string;
  created_at: string;
  /** Set when nobody is asked for it any more; what was said stays. */
  retired_at: string | null;
}

/** What holds for a person and a purpose today; no row: nobody was asked. */
export interface CustomerConsentsTable {
  customer_id: string;
  purpose_id: string;
  /** granted, withdrawn or unknown. */
  state: string;
  /** before, import, survey, person, unsubscribe, merge or undo. */
  source_type: string;
  source_label: string;
  at: string;
}

/** Every change of what a person agreed to; rows are only added, and moved with a merge. */
export interface ConsentChangesTable {
  id: string;
  customer_id: string;
  purpose_id: string;
  state: string;
  source_type: string;
  /** The import, response or merge. */
  source_id: string | null;
  source_label: string;
  /** Who of the team noted it; null where nobody did. */
  by_name: string | null;
  at: string;
}

/** A person who was erased, or is being; nothing of who it was is left once it is done. */
export interface ErasuresTable {
  id: string;
  /** The customer's id; null once it is done. */
  subject_id: string | null;
  /** running or done. */
  state: string;
  /** Sealed JSON: ids, addresses and names by which remains are found; null once it is done. */
  subject: string | null;
  /** The step that is worked on. */
  step: string;
  /** JSON: how many records each step removed. */
  removed: string;
  /** JSON: what a search of the whole database found afterwards. */
  proof: string | null;
  asked_by: string;
  asked_at: string;
  finished_at: string | null;
}

/** What is left of somebody who was erased: keyed hashes of address, number and phone, so that no import brings them back. */
export interface ErasedPeopleTable {
  fingerprint: string;
  erasure_id: string;
  erased_at: string;
}

/** How long things are kept; a kind without a row is kept for ever. */
export interface RetentionRulesTable {
  /** feedback, events, responses, import-files or mails. */
  kind: string;
  months: number;
  set_by: string;
  set_at: string;
}

/** What the daily job removed. */
export interface RetentionRunsTable {
  id: string;
  began_at: string;
  ended_at: string | null;
  /** JSON: how many by kind. */
  removed: string;
}
