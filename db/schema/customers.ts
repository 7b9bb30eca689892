import type { Generated } from "kysely";

export interface CompaniesTable {
  id: string;
  external_id: string | null;
  name: string;
  /** Lower-case name, for search and sorting. */
  name_key: string;
  /** Lower case, without "www". */
  domain: string | null;
  /** The company it belongs to. */
  parent_id: string | null;
  created_at: string;
  updated_at: string;
}

export interface CustomersTable {
  id: string;
  external_id: string | null;
  /** Lower case; unique where present. */
  email: string | null;
  name: string | null;
  /** Lower-case name or e-mail, for search and sorting. */
  name_key: string;
  phone: string | null;
  /** The number in the form it is matched by (E.164); null where it is none or names no country. */
  phone_key: string | null;
  company_id: string | null;
  job_title: string | null;
  /** user, champion, budget or blocker. */
  decision_role: string | null;
  /** granted, withdrawn or unknown; withdrawn is never overwritten by an import. */
  consent: string;
  consent_changed_at: string | null;
  /** When the relationship began, as far as known. */
  since: string;
  /** JSON array: the words under which a tool files the person. */
  tags: Generated<string>;
  created_at: string;
  updated_at: string;
}

/** What a source said of a customer that does not lead, or led before. */
export interface CustomerOtherValuesTable {
  customer_id: string;
  /** externalId, email, name, phone, jobTitle or decisionRole. */
  field: string;
  value: string;
  source_label: string;
  import_id: string | null;
  learnt_at: string;
}

/** Facts counted from events and feedback; rewritten whole by the job profiles.refresh. */
export interface CustomerMetricsTable {
  customer_id: string;
  purchases: number;
  revenue_minor: number;
  currency: string | null;
  first_purchase_at: string | null;
  last_purchase_at: string | null;
  feedback_items: number;
  pain_statements: number;
  goal_statements: number;
  praise_statements: number;
  /** Mean sentiment of the customer's feedback, -1 to 1; null without feedback. */
  sentiment: number | null;
  nps_score: number | null;
  last_active_at: string | null;
  /** 0 to 1, share of attributes with a value. */
  completeness: number;
  refreshed_at: string;
}

/** A thing that happened: purchase, visit, email-open, product-use, referral, unsubscribe … */
export interface EventsTable {
  id: string;
  customer_id: string;
  type: string;
  occurred_at: string;
  amount_minor: number | null;
  currency: string | null;
  /** JSON object. */
  detail: string;
  /** The source's own id; unique together with the type. */
  external_id: string | null;
  import_id: string | null;
  created_at: string;
}

/** Keys of which two records of one person are likely to share one. */
export interface CustomerMatchKeysTable {
  match_key: string;
  customer_id: string;
}

/** One row: up to which time changed customers were looked at. */
export interface DuplicateScanTable {
  id: number;
  updated_at: string;
}

export interface LikelyPairsTable {
  id: string;
  /** The smaller of the two ids. */
  one_id: string;
  other_id: string;
  /** 0 to 1. */
  score: number;
  /** JSON: what speaks for and against. */
  evidence: string;
  /** open or apart. */
  state: string;
  decided_by: string | null;
  decided_at: string | null;
  found_at: string;
}

/** A record that was merged into another, with all it takes to undo that. */
export interface CustomerMergesTable {
  id: string;
  kept_id: string;
  /** The id of the record that is gone; its page leads to the one that was kept. */
  merged_id: string;
  /** JSON: the record that is gone. */
  merged: string;
  /** JSON: column, before and after of the record that was kept. */
  kept_changes: string;
  /** JSON: ids of what moved. */
  moved: string;
  merged_by: string;
  merged_at: string;
  /** The record it was merged into; kept_id is the one that this one has become part of since. */
  into_id: string | null;
  /** JSON: for which columns somebody chose a side. */
  choices: string | null;
  /** JSON: the record that was kept, before and after the merge. */
  kept_before: string | null;
  kept_after: string | null;
}

/** Ids and addresses of merged records, which lead to the customer that was kept. */
export interface CustomerAliasesTable {
  /** externalId or email. */
  kind: string;
  value: string;
  customer_id: string;
  merge_id: string;
  /** The customer whose it was before the merge. */
  owner_id: string | null;
}
