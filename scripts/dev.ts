import { readEnv } from "#app/lib/env.server.ts";
import { runScript } from "./run-script.ts";
import { supervise } from "./serve/supervise.ts";

// For working on Earshot: pages change as their files do; the worker starts anew with the next `npm run dev`.
await runScript(async () => {
  process.stdout.write(`Earshot for development at ${readEnv().publicUrl}. Ctrl-C stops it.\n`);
  await supervise([
    { name: "web", script: "scripts/serve/dev-server.ts" },
    { name: "worker", script: "scripts/worker.ts" },
  ]);
});
