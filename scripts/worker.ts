import { registry } from "#app/jobs/registry.server.ts";
import { runScript } from "./run-script.ts";
import { runWorker } from "./run-worker.ts";

// Runs background jobs until it is told to stop; start as many of these as there is work for.
await runScript(() => runWorker(registry));
