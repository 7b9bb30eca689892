/** A place of a person in a company: one row for each role, with the time in which it was theirs. */
export interface CompanyPeopleTable {
  id: string;
  company_id: string;
  customer_id: string;
  /** user, champion, budget or blocker; "" for who belongs there and has no part in the decision that is known. */
  role: string;
  title: string | null;
  /** A day (2026-03-01); null where it is not known. */
  since: string | null;
  /** The day from which it was theirs no more; null while it is. */
  until: string | null;
  /** record (follows the customer's record) or person (entered by hand). */
  origin: string;
  created_at: string;
  updated_at: string;
}

/** What is counted of a company; rewritten by the job companies.refresh. */
export interface CompanyMetricsTable {
  company_id: string;
  /** Who belongs to it today. */
  people: number;
  feedback_items: number;
  /** Pain points that are open for at least one of its people. */
  open_pains: number;
  /** Mean of what its people said in the last year, -1 to 1; null without any. */
  sentiment: number | null;
  /** "" while nothing has happened, so that the list has an order. */
  last_active_at: string;
  /** 0 to 100; -1 where too little is known, so that the list has an order. */
  health: number;
  /** good, watch, risk or unknown. */
  health_band: string;
  /** JSON: the parts of the score, each with its points and its reason. */
  health_reasons: string;
  refreshed_at: string;
}

/** Companies that wait for being counted anew. */
export interface CompanyRecountsTable {
  company_id: string;
}

/** What the people of a company bought while they belonged to it; one row for each currency. */
export interface CompanyRevenueTable {
  company_id: string;
  /** ISO 4217; "" where the source named none. */
  currency: string;
  revenue_minor: number;
  purchases: number;
  last_purchase_at: string;
}

/** What somebody decided about a theme of a customer; the newest that was not undone counts. */
export interface CustomerThemeMarksTable {
  id: string;
  customer_id: string;
  theme_id: string;
  /** open or solved. */
  state: string;
  note: string;
  marked_by: string;
  marked_at: string;
  undone_by: string | null;
  undone_at: string | null;
}

/** Records that came in by an address, number or link of a customer who had been merged into another by then. */
export interface MergedArrivalsTable {
  /** event, feedback, response or value. */
  record_kind: string;
  record_id: string;
  /** The merged customer whose address, number or link it was. */
  came_for: string;
}
