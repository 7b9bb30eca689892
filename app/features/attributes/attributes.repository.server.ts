import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import {
  type Attribute,
  attributeCategories,
  attributeSubjects,
  attributeValueTypes,
} from "./attribute.schema.ts";
import { leadingRules, type RuleOfAttribute, valueSources } from "./leading-rule.ts";

const ruleSchema = z.object({
  leadingRule: z.enum(leadingRules),
  sourceOrder: z.string().transform((text) => z.array(z.enum(valueSources)).parse(JSON.parse(text))),
});

const rowSchema = ruleSchema.extend({
  subject: z.enum(attributeSubjects),
  category: z.enum(attributeCategories),
  valueType: z.enum(attributeValueTypes),
  options: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
});

const columns = [
  "id",
  "key",
  "label",
  "subject",
  "category",
  "value_type as valueType",
  "options",
  "purpose",
  "fresh_days as freshDays",
  "leading_rule as leadingRule",
  "source_order as sourceOrder",
  "question",
] as const;

/** Attributes are few by design; 500 is far above what anyone can keep fresh. */
export const MAX_ATTRIBUTES = 500;

/** The attributes in use, or those that were retired, by label. */
export async function selectAttributes(db: Db, retired = false): Promise<Attribute[]> {
  const rows = await db
    .selectFrom("attributes")
    .select(columns)
    .where("retired_at", retired ? "is not" : "is", null)
    .orderBy("label")
    .orderBy("id")
    .limit(MAX_ATTRIBUTES)
    .execute();
  return rows.map((row) => ({ ...row, ...rowSchema.parse(row) }));
}

export async function selectAttribute(
  db: Db,
  where: { key: string } | { id: string },
): Promise<Attribute | undefined> {
  const query = db.selectFrom("attributes").select(columns);
  const row = await ("key" in where
    ? query.where("key", "=", where.key)
    : query.where("id", "=", where.id)
  ).executeTakeFirst();
  return row && { ...row, ...rowSchema.parse(row) };
}

export async function insertAttribute(db: Db, attribute: Attribute, createdAt: string): Promise<void> {
  await db
    .insertInto("attributes")
    .values({
      id: attribute.id,
      key: attribute.key,
      label: attribute.label,
      subject: attribute.subject,
      category: attribute.category,
      value_type: attribute.valueType,
      options: JSON.stringify(attribute.options),
      purpose: attribute.purpose,
      fresh_days: attribute.freshDays,
      leading_rule: attribute.leadingRule,
      source_order: JSON.stringify(attribute.sourceOrder),
      question: attribute.question,
      created_at: createdAt,
    })
    .execute();
}

/** Writes all of a definition but its key, its subject and when it was made. */
export async function updateAttribute(db: Db, attribute: Attribute): Promise<void> {
  await db
    .updateTable("attributes")
    .set({
      label: attribute.label,
      category: attribute.category,
      value_type: attribute.valueType,
      options: JSON.stringify(attribute.options),
      purpose: attribute.purpose,
      fresh_days: attribute.freshDays,
      leading_rule: attribute.leadingRule,
      source_order: JSON.stringify(attribute.sourceOrder),
      question: attribute.question,
    })
    .where("id", "=", attribute.id)
    .execute();
}

export async function setRetired(db: Db, id: string, retiredAt: string | null): Promise<void> {
  await db.updateTable("attributes").set({ retired_at: retiredAt }).where("id", "=", id).execute();
}

/** What decides which value of some attributes leads. */
export async function selectRules(
  db: Db,
  ids: readonly string[],
): Promise<(RuleOfAttribute & { id: string })[]> {
  const rows = await db
    .selectFrom("attributes")
    .select(["id", "leading_rule as leadingRule", "source_order as sourceOrder"])
    .where(isAnyOf(db, "id", ids))
    .execute();
  return rows.map((row) => ({ id: row.id, ...ruleSchema.parse(row) }));
}

/** Lets attributes that name a decision as their purpose follow its new name. */
export async function renamePurpose(db: Db, before: string, after: string): Promise<void> {
  await db.updateTable("attributes").set({ purpose: after }).where("purpose", "=", before).execute();
}
