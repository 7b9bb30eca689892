import type { Db } from "#db/client.server.ts";
import { freeRows } from "#db/sql/database-file.ts";

export {
  emptyLog as emptyLogOf,
  fileOf as databaseFileOf,
  rewriteFile as rewriteFileOf,
} from "#db/sql/database-file.ts";

/** Tables of which an erasure removes most. */
const TABLES = ["customers", "feedback_items", "statements", "responses", "answers", "events"] as const;

/** Lets PostgreSQL use the space of what was removed again. */
export const freeRowsOf = (db: Db) => freeRows(db, TABLES);
