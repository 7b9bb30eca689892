import type { Generated } from "kysely";

export interface AttributesTable {
  id: string;
  /** Short stable name used in rules and mappings, e.g. "household-size". */
  key: string;
  label: string;
  /** customer or company. */
  subject: string;
  /** demographic, firmographic, psychographic, behavioural, preference, pain-point or goal. */
  category: string;
  /** text, number, date, choice or boolean. */
  value_type: string;
  /** JSON array of allowed values for choice. */
  options: string;
  /** The decision that this attribute serves, in words. */
  purpose: string;
  /** Days until a value is stale; null never. */
  fresh_days: number | null;
  created_at: string;
  /** newest, manual, trusted, surest or first: which of several values leads. */
  leading_rule: Generated<string>;
  /** JSON array of source types, the most trusted first. */
  source_order: Generated<string>;
  /** How it is asked for in a survey; "" where nobody wrote that. */
  question: Generated<string>;
  /** Set while it is neither shown, filled nor asked for; its values are kept. */
  retired_at: Generated<string | null>;
}

/** Every value ever learnt; the leading one per subject and attribute has superseded_at null. */
export interface AttributeValuesTable {
  id: string;
  attribute_id: string;
  /** Exactly one of customer_id and company_id is set. */
  customer_id: string | null;
  company_id: string | null;
  value_text: string;
  /** The value as a number where it is one (also 0 or 1 for boolean). */
  value_number: number | null;
  /** survey, import, manual or engine. */
  source_type: string;
  source_id: string | null;
  source_label: string;
  /** 0 to 1. */
  confidence: number;
  learnt_at: string;
  superseded_at: string | null;
  /** 1 where the rule of its import holds it back: it never leads by a rule, however new it is. */
  held: Generated<number>;
  /** When this value stops being true; null where the attribute's freshness decides. */
  expires_at: Generated<string | null>;
  /** Set while a person's choice lets it lead, whatever the rule says. */
  chosen_at: Generated<string | null>;
  chosen_by: Generated<string | null>;
  /** Set while it does not fit what the attribute takes: it is kept and does not lead. */
  unfit_since: Generated<string | null>;
  /** As it came, where a change of the attribute's type wrote it differently; null where value_text is that. */
  original_text: Generated<string | null>;
}

/** A person let another value lead, or gave that back to the rule. */
export interface AttributeChoicesTable {
  id: string;
  attribute_id: string;
  customer_id: string | null;
  company_id: string | null;
  /** Null where the value is gone. */
  value_id: string | null;
  /** chosen, or by-rule where the choice was taken back. */
  action: string;
  by_name: string;
  at: string;
}

/** Something that is decided, for which attributes are kept. */
export interface DecisionsTable {
  id: string;
  name: string;
  /** Lower-case name; unique. */
  name_key: string;
  /** Who decides; "" where nobody is named. */
  decided_by: Generated<string>;
  /** 0 to 1: of how many an attribute must be known and fresh before the decision is well founded. */
  enough_share: Generated<number>;
  created_at: string;
  updated_at: string;
}

export interface DecisionAttributesTable {
  decision_id: string;
  attribute_id: string;
  /** 1 where the decision cannot be taken without it, 0 where it helps. */
  needed: Generated<number>;
}

/** What is known of each attribute; rewritten whole by the job data-audit.count. */
export interface AttributeAuditTable {
  attribute_id: string;
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
  /** How many of the best customers (or their companies) were looked at, and of how many it is known and fresh. */
  best: number;
  best_known: number;
  oldest_at: string | null;
  newest_at: string | null;
  /** JSON: how many leading values are younger than a month, a quarter, a year, or older. */
  ages: string;
  /** JSON: how many leading values come from each type of source. */
  sources: string;
  counted_at: string;
}

/** What makes use of an attribute; rewritten whole by the job data-audit.count. */
export interface AttributeUsesTable {
  attribute_id: string;
  /** segment, persona, survey-logic (it decides what is asked) or survey (it is asked for). */
  place: string;
  place_id: string;
  name: string;
}
