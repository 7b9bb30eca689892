import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import type { Claim } from "./leading-rule.ts";

export interface LeadingValue extends Claim {
  attributeId: string;
  subjectId: string;
  text: string;
}

type SubjectColumn = "customer_id" | "company_id";

/** The leading values of the given attributes on the given subjects; at most 500 subjects a call. */
export async function selectLeading(
  db: Db,
  column: SubjectColumn,
  subjectIds: readonly string[],
  attributeIds: readonly string[],
): Promise<LeadingValue[]> {
  if (subjectIds.length === 0 || attributeIds.length === 0) return [];
  const rows = await db
    .selectFrom("attribute_values")
    .select([
      "id",
      "attribute_id as attributeId",
      sql<string>`${sql.ref(column)}`.as("subjectId"),
      "value_text as text",
      "source_type as sourceType",
      "confidence",
      "learnt_at as learntAt",
      "chosen_at as chosenAt",
    ])
    .where(isAnyOf(db, column, subjectIds))
    .where(isAnyOf(db, "attribute_id", attributeIds))
    .where("superseded_at", "is", null)
    .execute();
  return rows;
}

/** What was said of the given attributes on the given subjects without leading, by whom; at most 500 subjects a call. */
export async function selectBeaten(
  db: Db,
  column: SubjectColumn,
  subjectIds: readonly string[],
  attributeIds: readonly string[],
) {
  return db
    .selectFrom("attribute_values")
    .select([
      "id",
      "attribute_id",
      sql<string>`${sql.ref(column)}`.as("subjectId"),
      "value_text",
      "source_label",
      "held",
      "learnt_at as learntAt",
    ])
    .where(isAnyOf(db, column, subjectIds))
    .where(isAnyOf(db, "attribute_id", attributeIds))
    .where("superseded_at", "is not", null)
    .orderBy("learnt_at")
    .orderBy("id")
    .execute();
}

export interface ValueRow {
  id: string;
  attribute_id: string;
  customer_id: string | null;
  company_id: string | null;
  value_text: string;
  value_number: number | null;
  source_type: string;
  source_id: string | null;
  source_label: string;
  confidence: number;
  learnt_at: string;
  superseded_at: string | null;
  /** 1 where the rule of its import holds it back. */
  held: number;
  expires_at: string | null;
}

export async function insertValues(db: Db, rows: readonly ValueRow[]): Promise<void> {
  await insertRows(db, "attribute_values", rows);
}

export async function supersedeValues(db: Db, ids: readonly string[], at: string): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable("attribute_values")
    .set({ superseded_at: at })
    .where(isAnyOf(db, "id", ids))
    .execute();
}

/** Notes that a value was heard again: it is as fresh as the newest time. */
export async function confirmValues(db: Db, ids: readonly string[], learntAt: string): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable("attribute_values")
    .set({ learnt_at: learntAt })
    .where(isAnyOf(db, "id", ids))
    .execute();
}

/** Every value, leading and superseded, of one customer or company; newest first, at most 1,000. */
export async function selectValuesOf(db: Db, column: SubjectColumn, subjectId: string) {
  return db
    .selectFrom("attribute_values")
    .select([
      "id",
      "attribute_id as attributeId",
      "value_text as text",
      "value_number as number",
      "source_type as sourceType",
      "source_id as sourceId",
      "source_label as sourceLabel",
      "confidence",
      "learnt_at as learntAt",
      "superseded_at as supersededAt",
      "held",
      "expires_at as expiresAt",
      "chosen_at as chosenAt",
      "chosen_by as chosenBy",
      "unfit_since as unfitSince",
    ])
    .where(column, "=", subjectId)
    .orderBy("learnt_at", "desc")
    .orderBy("id", "desc")
    .limit(1000)
    .execute();
}
