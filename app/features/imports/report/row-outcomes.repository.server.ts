import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { type RowOutcome, rowOutcomes, type StoredRow } from "../import.schema.ts";

const idsSchema = z.array(z.string());

/** Notes what became of a chunk's rows: one row a chunk, since a row for each of a million would slow the import down. */
export async function insertOutcomes(
  db: Db,
  importId: string,
  fromRow: number,
  stored: readonly StoredRow[],
): Promise<void> {
  const idsOf = (outcome: RowOutcome) =>
    JSON.stringify(
      stored.flatMap((row) => (row.outcome !== "skipped" && row.outcome === outcome ? [row.subjectId] : [])),
    );
  const [created, updated, unchanged] = rowOutcomes.map(idsOf);
  await db
    .insertInto("import_outcomes")
    .values({
      import_id: importId,
      from_row: fromRow,
      created: created ?? "[]",
      updated: updated ?? "[]",
      unchanged: unchanged ?? "[]",
    })
    .execute();
}

/** Where a list of subjects goes on: a chunk, and how many of its subjects come before. */
export interface OutcomePlace {
  fromRow: number;
  skip: number;
}

/** What rows with an outcome were about, in the order of the file, from a place on; at most `limit`, each with its place. */
export async function selectSubjects(
  db: Db,
  importId: string,
  outcome: RowOutcome,
  from: OutcomePlace,
  limit: number,
): Promise<{ subjectId: string; place: OutcomePlace }[]> {
  // Each chunk that is read holds one at least, but for the first, of which all may come before.
  const chunks = await db
    .selectFrom("import_outcomes")
    .select(["from_row as fromRow", `${outcome} as ids`])
    .where("import_id", "=", importId)
    .where("from_row", ">=", from.fromRow)
    .where(outcome, "!=", "[]")
    .orderBy("from_row")
    .limit(limit + 1)
    .execute();
  const subjects = chunks.flatMap(({ fromRow, ids }) =>
    idsSchema.parse(JSON.parse(ids)).map((subjectId, skip) => ({ subjectId, place: { fromRow, skip } })),
  );
  const begin = subjects.findIndex(({ place }) => place.fromRow > from.fromRow || place.skip >= from.skip);
  return begin === -1 ? [] : subjects.slice(begin, begin + limit);
}
