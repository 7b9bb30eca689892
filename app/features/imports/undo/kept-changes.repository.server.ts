import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

/** More texts than the responses of one call have. */
const MOST_TEXTS = 5000;

/** The ids of removed texts of some responses (at most 500) that undos could not put back. */
export async function selectKeptTexts(db: Db, responseIds: readonly string[]): Promise<string[]> {
  if (responseIds.length === 0) return [];
  const rows = await db
    .selectFrom("import_changes")
    .innerJoin("imports", "imports.id", "import_changes.import_id")
    .select("import_changes.record_id as id")
    .where("import_changes.record_type", "=", "feedback")
    .where("import_changes.created", "=", 0)
    .where("import_changes.kept", "is not", null)
    .where((eb) =>
      eb(
        "imports.survey_id",
        "in",
        eb
          .selectFrom("responses")
          .select("survey_id")
          .where(isAnyOf(db, "id", responseIds)),
      ),
    )
    .where(sql<boolean>`import_changes.changes like '[{"field":"item",%'`)
    .limit(MOST_TEXTS)
    .execute();
  return rows.map(({ id }) => id);
}

/** A customer to whom an import that is undone could not give an address or number back, since somebody had it. */
export interface TakenIdentity {
  importId: string;
  fromRow: number;
  id: string;
}

/** Some of those, in the order of their imports, after one. */
export async function selectTakenIdentities(
  db: Db,
  after: TakenIdentity | null,
  limit: number,
): Promise<TakenIdentity[]> {
  return db
    .selectFrom("import_changes")
    .innerJoin("imports", "imports.id", "import_changes.import_id")
    .select(["import_id as importId", "from_row as fromRow", "record_id as id"])
    .where("imports.status", "in", ["undone", "undoing"])
    .where("record_type", "=", "customer")
    .where(sql<boolean>`kept like '{"by":"taken"%'`)
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple("import_id", "from_row", "record_id"),
          ">",
          tuple(after?.importId ?? "", after?.fromRow ?? 0, after?.id ?? ""),
        ),
      ),
    )
    .orderBy("import_id")
    .orderBy("from_row")
    .orderBy("record_id")
    .limit(limit)
    .execute();
}
