// The entry of `npm run demo`, `npm start`, `npm run dev`, `npm test` and `npm run validate`. Needs Node alone, so that
// it works in a clone that has nothing installed yet.
import { ensureBuilt } from "./run/build.mjs";
import { ensureNode } from "./run/check-node.mjs";
import { ensureInstalled } from "./run/install.mjs";
import { nativeThreads } from "./run/native-threads.mjs";
import { handOver } from "./run/processes.mjs";
import { validate } from "./run/validate.mjs";

const [command, ...options] = process.argv.slice(2);

for (const [name, value] of Object.entries(nativeThreads)) process.env[name] ??= value;

const commands = new Map([
  ["demo", demo],
  ["start", () => serve("scripts/start.ts")],
  ["dev", () => handOver(["--import", "tsx", "scripts/dev.ts", ...options])],
  ["test", validate],
  ["validate", validate],
]);

function demo() {
  // A folder of its own: the sample company never mixes with an own instance.
  process.env.DATA_DIR ??= "data/demo";
  return serve("scripts/demo.ts");
}

async function serve(script) {
  // React picks its slow, checking build unless told otherwise.
  process.env.NODE_ENV ??= "production";
  await ensureBuilt();
  return handOver(["--import", "tsx", script, ...options]);
}

const run = commands.get(command);
if (!run) {
  console.error(`Expected one of ${[...commands.keys()].join(", ")}, got ${command ?? "nothing"}.`);
  process.exit(1);
}
try {
  ensureNode();
  await ensureInstalled();
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
