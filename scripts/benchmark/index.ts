import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { childEnvironment } from "#app/lib/env.server.ts";
import { ExpectedError } from "#app/lib/errors.ts";
import { ensureBuilt } from "#scripts/run/build.mjs";
import { nativeThreads } from "#scripts/run/native-threads.mjs";
import { runScript } from "#scripts/run-script.ts";
import { measureEngine } from "./engine.ts";
import { readOptions } from "./options.ts";
import { tableOf } from "./table.ts";

// npm run benchmark [-- --only <section> --seconds 10]: measures the built server on a data folder of its own;
// npm run benchmark -- engine: measures the theme engine, without a server.
await runScript(async () => {
  if (process.argv[2] === "engine") {
    process.stdout.write(tableOf([await measureEngine()]));
    return;
  }
  readOptions();
  await ensureBuilt();
  const dataDir = await mkdtemp(path.join(tmpdir(), "earshot-benchmark-"));
  const env = childEnvironment({
    NODE_ENV: "production",
    ...nativeThreads,
    DATA_DIR: dataDir,
    DATABASE_URL: `file:${path.join(dataDir, "earshot.db")}`,
  });
  try {
    // A process of its own, because the services read the data folder from the environment.
    const measure = fileURLToPath(new URL("./measure.ts", import.meta.url));
    const args = ["--import", "tsx", measure, ...process.argv.slice(2)];
    const [code] = await once(spawn(process.execPath, args, { env, stdio: "inherit" }), "exit");
    if (code !== 0) throw new ExpectedError("The benchmark ended before it was through.");
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});
