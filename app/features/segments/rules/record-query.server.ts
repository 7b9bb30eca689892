import { type Expression, type RawBuilder, type SqlBool, sql } from "kysely";
import { containsIgnoringCase } from "#db/sql/contains.ts";
import type { ConditionAbout, RecordField } from "./condition.schema.ts";
import { among, type Deciding, isDecided } from "./people-query.server.ts";

const ownColumns = new Map<RecordField, string>([
  ["job-title", "customers.job_title"],
  ["decision-role", "customers.decision_role"],
  ["email", "customers.email"],
  ["tag", "customers.tags"],
]);

/** A field of the record, or of its company. */
export function recordExpression(condition: ConditionAbout<"record">, { db }: Deciding): Expression<SqlBool> {
  const { field, operator } = condition;
  const column = ownColumns.get(field);
  const negated = operator === "is-not" || operator === "unknown";
  if (column !== undefined) {
    const holds = sql<boolean>`coalesce(${fieldHolds(column, condition)}, 1 = 0)`;
    return negated ? sql<boolean>`not ${holds}` : holds;
  }
  const companies = db
    .selectFrom("companies")
    .select("companies.id")
    .where(fieldHolds(field === "company-name" ? "companies.name" : "companies.domain", condition));
  const people = db
    .selectFrom("customers as employee")
    .select("employee.id")
    .where("employee.company_id", "in", companies);
  return among(people, !negated);
}

function fieldHolds(
  column: string,
  { field, operator, value }: ConditionAbout<"record">,
): RawBuilder<boolean> {
  const empty = field === "tag" ? "[]" : "";
  switch (operator) {
    case "is":
    case "is-not":
      return field === "tag"
        ? // Tags are a JSON list of texts: one of them is what stands between its quotes.
          containsIgnoringCase(column, JSON.stringify(value.trim()))
        : sql<boolean>`lower(${sql.ref(column)}) = lower(${value.trim()})`;
    case "contains":
      return containsIgnoringCase(column, value);
    case "known":
    case "unknown":
      return sql<boolean>`${sql.ref(column)} <> ${empty}`;
  }
}

/** The customer belongs to a company, or to none. */
export function companyExpression({ operator }: ConditionAbout<"company">): Expression<SqlBool> {
  return operator === "belongs"
    ? sql<boolean>`customers.company_id is not null`
    : sql<boolean>`customers.company_id is null`;
}

/** The purpose of which the customer's record keeps the state as well, so that a mailing finds it there. */
const CONTACT = "contact";

/** What the customer agreed to for a purpose; who was never asked is unknown. */
export function consentExpression(
  { purpose, operator, state }: ConditionAbout<"consent">,
  deciding: Deciding,
): Expression<SqlBool> {
  const is = operator === "is";
  if (purpose === CONTACT) {
    return is ? sql<boolean>`customers.consent = ${state}` : sql<boolean>`customers.consent <> ${state}`;
  }
  const consents = deciding.db
    .selectFrom("customer_consents")
    .select("customer_consents.customer_id")
    .where("customer_consents.purpose_id", "=", purpose)
    .where(isDecided(deciding, "customer_consents.customer_id"));
  if (state === "unknown") return among(consents.where("customer_consents.state", "<>", "unknown"), !is);
  return among(consents.where("customer_consents.state", "=", state), is);
}
