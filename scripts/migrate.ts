import { readEnv } from "#app/lib/env.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { runScript } from "./run-script.ts";

// Brings the schema of the configured database up to date; does nothing where it is.
await runScript(async () => {
  const db = openDatabase(readEnv().databaseUrl);
  const applied = await migrateToLatest(db);
  await db.destroy();
  process.stdout.write(
    applied.length === 0 ? "The schema is up to date.\n" : `Applied ${applied.join(", ")}.\n`,
  );
});
