import { readEnv } from "#app/lib/env.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { runScript } from "./run-script.ts";
import { supervise } from "./serve/supervise.ts";

// Serves an own instance: the web server and one worker. More workers: `node build/processes/worker.js`.
await runScript(async () => {
  const { databaseUrl, publicUrl } = readEnv();
  // Before both processes start, so that neither waits for the other.
  const db = openDatabase(databaseUrl);
  await migrateToLatest(db);
  await db.destroy();
  process.stdout.write(`Earshot at ${publicUrl}. The first visit creates the owner. Ctrl-C stops it.\n`);
  await supervise([
    { name: "web", script: "scripts/serve.ts" },
    { name: "worker", script: "scripts/worker.ts" },
  ]);
});
