import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import type { ChangeLog } from "./change-log.ts";

/**
 * Keeps what a chunk created and changed. What is new is one row a type, as most of a large import is new; a changed
 * record has a row of its own, by which a later import that changed it too is found.
 */
export async function insertChanges(
  db: Db,
  importId: string,
  fromRow: number,
  log: ChangeLog,
): Promise<void> {
  const place = { import_id: importId, from_row: fromRow };
  await insertRows(
    db,
    "import_created",
    [...log.created].map(([type, ids]) => ({ ...place, record_type: type, ids: JSON.stringify(ids) })),
  );
  await insertRows(
    db,
    "import_changes",
    log.changed().map(({ type, id, changes }) => ({
      ...place,
      record_type: type,
      record_id: id,
      created: 0,
      changes: JSON.stringify(changes),
      kept: null,
    })),
  );
  if (log.heard.length === 0) return;
  const hearings = log.heard.map(({ valueId, learntBefore, learntAfter }) => [
    valueId,
    learntBefore,
    learntAfter,
  ]);
  await insertRows(db, "import_heard", [{ ...place, hearings: JSON.stringify(hearings) }]);
}

/** Before the first row. */
const BEFORE_ROWS = -1;

/** Keeps which attributes were defined for an import. */
export async function insertDefined(
  db: Db,
  importId: string,
  attributeIds: readonly string[],
): Promise<void> {
  if (attributeIds.length === 0) return;
  const place = { import_id: importId, from_row: BEFORE_ROWS };
  await insertRows(db, "import_created", [
    { ...place, record_type: "attribute", ids: JSON.stringify(attributeIds) },
  ]);
}
