import type {
  Attribute,
  AttributeCategory,
  AttributeSubject,
} from "#app/features/attributes/attribute.schema.ts";
import type { AttributeCount } from "./attribute-count.ts";
import { type AttributeUse, placeNames } from "./attribute-use.ts";
import type { ServedDecision } from "./served-decision.ts";
import { type Finding, findings } from "./verdict.ts";

/** What the table of the audit can be narrowed to. */
export const auditFilters = ["all", ...findings] as const;
export type AuditFilter = (typeof auditFilters)[number];

/** The filter that an address names; everything for anything else. */
export function readFilter(text: string | null): AuditFilter {
  return auditFilters.find((filter) => filter === text) ?? "all";
}

export interface AuditRow {
  id: string;
  label: string;
  subject: AttributeSubject;
  category: AttributeCategory;
  freshDays: number | null;
  count: AttributeCount | null;
  /** What serves it and uses it, in words. */
  usedBy: string[];
  findings: Finding[];
}

interface Audited {
  attribute: Attribute;
  count: AttributeCount | null;
  uses: readonly AttributeUse[];
  serves: readonly ServedDecision[];
  findings: Finding[];
}

/** How many uses are named in a row before the rest is counted. */
const NAMED = 4;

/** A row of the audit's table. */
export function auditRow({ attribute, count, uses, serves, findings: found }: Audited): AuditRow {
  const { id, label, subject, category, freshDays } = attribute;
  const named = [
    ...serves.map(({ name }) => name),
    ...uses.map(({ place, name }) => `${placeNames[place]} “${name}”`),
  ];
  const more = named.length - NAMED;
  const usedBy = more > 0 ? [...named.slice(0, NAMED), `and ${more} more`] : named;
  return { id, label, subject, category, freshDays, count, usedBy, findings: found };
}
