// The entry of `npm run demo`, `npm start`, `npm test` and others. Needs Node alone, so that it works in a clone that has
// nothing installed yet.
import { ensureBuilt, isBuilt } from "./run/build.mjs";
import { ensureNode } from "./run/check-node.mjs";
import { ensureInstalled } from "./run/install.mjs";
import { nativeThreads } from "./run/native-threads.mjs";
import { processArguments } from "./run/process-arguments.mjs";
import { handOver } from "./run/processes.mjs";
import { validate } from "./run/validate.mjs";

const [command, ...options] = process.argv.slice(2);

for (const [name, value] of Object.entries(nativeThreads)) process.env[name] ??= value;

const commands = new Map([
  ["demo", demo],
  ["start", () => serve("scripts/start.ts")],
  ["dev", dev],
  ["build", ensureBuilt],
  ...["analyze", "backup", "import", "migrate"].map((name) => [name, () => once(`scripts/${name}.ts`)]),
  ["test", validate],
  ["validate", validate],
]);

function demo() {
  // A folder of its own: the sample company never mixes with an own instance.
  process.env.DATA_DIR ??= "data/demo";
  return serve("scripts/demo.ts");
}

function dev() {
  process.env.EARSHOT_FROM_SOURCE = "yes";
  return handOver([...processArguments("scripts/dev.ts"), ...options]);
}

/** As it was built, where the build is of these very sources: such a command is not worth a build of its own. */
function once(script) {
  if (!isBuilt()) process.env.EARSHOT_FROM_SOURCE = "yes";
  return handOver([...processArguments(script), ...options]);
}

async function serve(script) {
  // React picks its slow, checking build unless told otherwise.
  process.env.NODE_ENV ??= "production";
  await ensureBuilt();
  return handOver([...processArguments(script), ...options]);
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
