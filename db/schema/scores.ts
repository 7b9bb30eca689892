/** What the events say a customer is worth; rewritten by the job scores.refresh. */
export interface CustomerScoresTable {
  customer_id: string;
  /** Among all customers, 1 the best; equal scores share a rank. */
  rank: number;
  /** 0 to 1: the weighted parts below. */
  best_score: number;
  /** 0 to 1 each: the share of customers who have less. */
  revenue_part: number;
  referral_part: number;
  length_part: number;
  /** Counted in `currency` alone, as is revenue. */
  purchases: number;
  revenue_minor: number;
  /** The one most purchases were paid in; null without purchases. */
  currency: string | null;
  /** JSON array of {currency, purchases, revenueMinor}: what was paid in others, never added up. */
  other_currencies: string;
  referrals: number;
  /** When the relationship began. */
  since: string;
  last_purchase_at: string | null;
  /** Quintiles, 1 to 5 with 5 the best; null without purchases or with too few customers. */
  recency: number | null;
  frequency: number | null;
  money: number | null;
  /** A name out of the total map of all 125 cells, or one for customers without a cell. */
  rfm_group: string;
  /** The usual number of days between two days with something on them; null with too few of them. */
  own_rhythm_days: number | null;
  /** How many gaps that was learnt from. */
  rhythm_gaps: number;
  last_active_at: string | null;
  /** The moment from which silence is out of the customer's rhythm. */
  silence_breaks_at: string | null;
  /** 1 where the silence is out of rhythm. */
  disengaged: number;
  /** What is likely to be bought in the next 12 months, in `currency`: 80 % interval and median; null without a model. */
  value_low_minor: number | null;
  value_mid_minor: number | null;
  value_high_minor: number | null;
  /** 0 to 1, of the criteria that are known; null without an ideal or with nothing known. */
  fit_score: number | null;
  /** 0 to 1: the share of the ideal's weight that is known of the customer. */
  fit_known: number | null;
  refreshed_at: string;
}

/** One row: the cut-offs and distributions of the last full run, by which single customers are scored since. */
export interface ScoreScalesTable {
  id: number;
  /** JSON. */
  scales: string;
  customers: number;
  computed_at: string;
}

/** One row: how much each part counts. */
export interface ScoreSettingsTable {
  id: number;
  /** JSON: revenue, referrals, length. */
  weights: string;
  changed_by: string | null;
  changed_at: string;
}

/** One row: the ideal customer profile. */
export interface IdealCustomerTable {
  id: number;
  note: string;
  /** JSON array of weighted criteria. */
  criteria: string;
  /** JSON: how the best customers compare with the criteria; null before the first comparison. */
  findings: string | null;
  changed_by: string | null;
  changed_at: string;
  compared_at: string | null;
}
