import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

const MOST_SHOWN = 100;

/** Values (those shown are at most 100) with what each is a value of. */
export async function selectValueWords(db: Db, ids: readonly string[]) {
  return db
    .selectFrom("attribute_values")
    .innerJoin("attributes", "attributes.id", "attribute_values.attribute_id")
    .select(["attribute_values.id as id", "attributes.label as label", "attribute_values.value_text as text"])
    .select("attribute_values.source_label as source")
    .where(isAnyOf(db, "attribute_values.id", ids.slice(0, MOST_SHOWN)))
    .orderBy("attributes.label")
    .orderBy("attribute_values.id")
    .execute();
}
