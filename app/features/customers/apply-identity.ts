import type { FieldRule } from "#app/features/attributes/field-rule.ts";
import { tidyName } from "#app/lib/text.ts";
import type { Customer, CustomerIdentity } from "./customer.schema.ts";
import { withTags } from "./customer-tags.ts";

/** The fields for which a source and what is known can differ. */
export const contestedFields = [
  "externalId",
  "email",
  "name",
  "phone",
  "companyId",
  "jobTitle",
  "decisionRole",
] as const;
export type ContestedField = (typeof contestedFields)[number];

/** What wins per field; withdrawn consent and the earliest time stay in any case. */
export type FieldRules = Readonly<Record<ContestedField | "consent", FieldRule>>;

/** One rule for all fields, but for those named. An id that is known is never replaced unless that is asked for. */
export function fieldRulesOf(rule: FieldRule, others: Partial<FieldRules> = {}): FieldRules {
  return {
    externalId: rule === "newest" ? "fill" : rule,
    email: rule,
    name: rule,
    phone: rule,
    companyId: rule,
    jobTitle: rule,
    decisionRole: rule,
    consent: rule,
    ...others,
  };
}

/** A value that a source said and that does not lead, or led before the source said otherwise. */
export interface OtherValue {
  field: ContestedField;
  value: string;
}

/** What a source says of a customer, made ready: blanks are null, keys are in the form they are matched by. */
export interface SaidIdentity extends Required<CustomerIdentity> {
  phoneKey: string | null;
}

/** A customer made of what a source says. `email` is null where the address belongs to another customer. */
export function newCustomer(id: string, said: SaidIdentity, email: string | null, now: string): Customer {
  return {
    id,
    externalId: said.externalId,
    email,
    name: said.name,
    nameKey: nameKeyOf({ ...said, email }),
    phone: said.phone,
    phoneKey: said.phoneKey,
    companyId: said.companyId,
    jobTitle: said.jobTitle,
    decisionRole: said.decisionRole,
    consent: said.consent ?? "unknown",
    consentChangedAt: said.consent ? now : null,
    since: said.since ?? now,
    tags: withTags("[]", said.tags),
    createdAt: now,
    updatedAt: now,
  };
}

/**
 * Changes `customer` to what the rules make of it and of what a source says; `taken` tells whether another customer
 * has an id or address already. Gives whether anything changed, and the values that do not lead.
 */
export function applyIdentity(
  customer: Customer,
  said: SaidIdentity,
  rules: FieldRules,
  taken: { externalId: boolean; email: boolean },
  now: string,
): { changed: boolean; others: OtherValue[] } {
  const before = { ...customer };
  const others: OtherValue[] = [];
  const choose = <Value extends string>(
    field: ContestedField,
    current: Value | null,
    value: Value | null,
  ) => {
    if (value === null || value === current) return current;
    const leads = rules[field] === "newest" || (rules[field] === "fill" && current === null);
    const other = leads ? current : value;
    if (other !== null && field !== "companyId" && !sameText(current, value))
      others.push({ field, value: other });
    return leads ? value : current;
  };
  if (!taken.externalId) customer.externalId = choose("externalId", customer.externalId, said.externalId);
  if (!taken.email) customer.email = choose("email", customer.email, said.email);
  else if (said.email) others.push({ field: "email", value: said.email });
  customer.name = choose("name", customer.name, said.name);
  customer.companyId = choose("companyId", customer.companyId, said.companyId);
  customer.jobTitle = choose("jobTitle", customer.jobTitle, said.jobTitle);
  customer.decisionRole = choose("decisionRole", customer.decisionRole, said.decisionRole);
  applyPhone(customer, said, choose);
  applyConsent(customer, said, rules.consent, now);
  if (said.since && said.since < customer.since) customer.since = said.since;
  customer.tags = withTags(customer.tags, said.tags);
  customer.nameKey = nameKeyOf(customer);
  const changed = contestedFields.some((field) => customer[field] !== before[field]);
  const rest = ["phoneKey", "consent", "consentChangedAt", "since", "tags", "nameKey"] as const;
  return { changed: changed || rest.some((field) => customer[field] !== before[field]), others };
}

/** The same number in another form is no other number. */
function applyPhone(
  customer: Customer,
  said: SaidIdentity,
  choose: (field: "phone", current: string | null, value: string | null) => string | null,
): void {
  if (customer.phoneKey !== null && customer.phoneKey === said.phoneKey) return;
  const phone = choose("phone", customer.phone, said.phone);
  if (phone !== customer.phone) customer.phoneKey = said.phoneKey;
  else if (phone !== null && phone === said.phone) customer.phoneKey ??= said.phoneKey;
  customer.phone = phone;
}

/** Consent that was withdrawn is never given back; a withdrawal counts whatever the rule. */
function applyConsent(customer: Customer, said: SaidIdentity, rule: FieldRule, now: string): void {
  const { consent } = said;
  if (!consent || consent === "unknown" || consent === customer.consent) return;
  if (customer.consent === "withdrawn") return;
  if (consent === "granted" && (rule === "keep" || (rule === "fill" && customer.consent !== "unknown")))
    return;
  customer.consent = consent;
  customer.consentChangedAt = now;
}

function nameKeyOf({ name, email, externalId }: Pick<Customer, "name" | "email" | "externalId">): string {
  return (name ?? email ?? externalId ?? "").toLowerCase();
}

/** "ANA DIAZ" and "Ana Diaz" say the same. */
function sameText(one: string | null, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}

/** A text as it is kept; null when it is blank. */
export function textOrNull(text: string | null | undefined): string | null {
  const trimmed = tidyName(text ?? "");
  return trimmed === "" ? null : trimmed.slice(0, 200);
}
