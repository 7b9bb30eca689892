import type { Db } from "#db/client.server.ts";
import { checkSchemaVersion } from "#db/migrate.server.ts";

/** Whether the database answers and has exactly the schema this program knows. */
export async function isDatabaseReady(db: Db): Promise<boolean> {
  try {
    await checkSchemaVersion(db);
    return true;
  } catch {
    return false;
  }
}
