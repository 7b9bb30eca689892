import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import {
  type Attribute,
  attributeCategories,
  attributeSubjects,
  attributeValueTypes,
} from "./attribute.schema.ts";

const rowSchema = z.object({
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
] as const;

/** Attributes are few by design; 500 is far above what anyone can keep fresh. */
export const MAX_ATTRIBUTES = 500;

export async function selectAttributes(db: Db): Promise<Attribute[]> {
  const rows = await db
    .selectFrom("attributes")
    .select(columns)
    .orderBy("label")
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
      created_at: createdAt,
    })
    .execute();
}

export interface FillRow {
  attributeId: string;
  filled: number;
  oldest: string;
  newest: string;
}

/** How many subjects have a value of each attribute, and how old the values are. */
export async function selectFill(db: Db): Promise<FillRow[]> {
  const rows = await db
    .selectFrom("attribute_values")
    .where("superseded_at", "is", null)
    .groupBy("attribute_id")
    .select((eb) => [
      "attribute_id as attributeId",
      eb.fn.countAll().as("filled"),
      eb.fn.min("learnt_at").as("oldest"),
      eb.fn.max("learnt_at").as("newest"),
    ])
    .limit(MAX_ATTRIBUTES)
    .execute();
  return rows.map((row) => ({ ...row, filled: Number(row.filled) }));
}
