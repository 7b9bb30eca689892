import type { Insertable } from "kysely";
import type { Db } from "#db/client.server.ts";
import type { AttributeChoicesTable } from "#db/schema/attributes.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import type { SubjectColumn } from "./refit-values.repository.server.ts";

/** The values of one field of a profile, at most 1,000. */
export async function selectField(db: Db, column: SubjectColumn, subjectId: string, attributeId: string) {
  return db
    .selectFrom("attribute_values")
    .select(["id", "chosen_at as chosenAt", "superseded_at as supersededAt", "unfit_since as unfitSince"])
    .where(column, "=", subjectId)
    .where("attribute_id", "=", attributeId)
    .limit(1000)
    .execute();
}

/** Whether a person lets these values lead: `by` null takes the choice back. */
export async function setChosen(
  db: Db,
  ids: readonly string[],
  by: { name: string; at: string } | null,
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable("attribute_values")
    .set({ chosen_at: by?.at ?? null, chosen_by: by?.name ?? null })
    .where(isAnyOf(db, "id", ids))
    .execute();
}

/** Makes a value as fresh as `at`; an end of its own that it had is over. */
export async function setLearnt(db: Db, id: string, at: string): Promise<void> {
  await db
    .updateTable("attribute_values")
    .set({ learnt_at: at, expires_at: null })
    .where("id", "=", id)
    .execute();
}

export async function insertChoice(db: Db, row: Insertable<AttributeChoicesTable>): Promise<void> {
  await db.insertInto("attribute_choices").values(row).execute();
}

/** What people chose for one field, the newest first, with the value where it is still there; at most 100. */
export async function selectChoices(db: Db, column: SubjectColumn, subjectId: string, attributeId: string) {
  return db
    .selectFrom("attribute_choices")
    .leftJoin("attribute_values", "attribute_values.id", "attribute_choices.value_id")
    .select([
      "attribute_choices.id as id",
      "attribute_choices.action as action",
      "attribute_choices.by_name as byName",
      "attribute_choices.at as at",
      "attribute_values.value_text as text",
    ])
    .where(`attribute_choices.${column}`, "=", subjectId)
    .where("attribute_choices.attribute_id", "=", attributeId)
    .orderBy("attribute_choices.id", "desc")
    .limit(100)
    .execute();
}
