/**
 * What wins when a source says something else than what is known of a customer or company. What loses is kept beside,
 * as a value that does not lead.
 * - "keep": nothing known changes, and nothing that is empty is filled either; only somebody new gets the values.
 * - "fill": what is empty is filled, what is known stays.
 * - "newest": what was learnt last leads.
 */
export const fieldRules = ["keep", "fill", "newest"] as const;
export type FieldRule = (typeof fieldRules)[number];

export const fieldRuleNames: Record<FieldRule, string> = {
  keep: "Keep what is known; only note what the file says",
  fill: "Fill what is empty, keep what is known",
  newest: "The newest wins",
};
