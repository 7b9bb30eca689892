import { parseArgs } from "node:util";
import { type Env, readEnv } from "#app/lib/env.server.ts";
import { ExpectedError } from "#app/lib/errors.ts";
import { removeDemo } from "./demo/clean-up.ts";
import { type DemoState, readDemoState } from "./demo/demo-state.ts";
import { prepareDemo } from "./demo/prepare.ts";
import { createStages } from "./demo/stages.ts";
import { runScript } from "./run-script.ts";
import { supervise } from "./serve/supervise.ts";

// Serves the sample company. The first run prepares it, `--fresh` begins again, any other starts in seconds.
await runScript(async () => {
  const env = readEnv();
  const { fresh } = readOptions();
  if (fresh) await removeDemo(env);
  const known = await readDemoState(env.dataDir);
  const ready = known?.preparedAt !== null && known?.databaseUrl === env.databaseUrl;
  const state = known && ready ? known : await prepare(env);
  process.stdout.write(signInText(env, state));
  await supervise([
    { name: "web", script: "scripts/serve.ts" },
    { name: "worker", script: "scripts/worker.ts" },
  ]);
});

function readOptions(): { fresh: boolean } {
  try {
    return { fresh: parseArgs({ options: { fresh: { type: "boolean" } } }).values.fresh === true };
  } catch (error) {
    throw new ExpectedError(`${error instanceof Error ? error.message : ""}\nExpected --fresh or nothing.`);
  }
}

async function prepare(env: Env): Promise<DemoState> {
  process.stdout.write("\nPreparing Morrowmill, an invented maker of connected coffee machines.\n\n");
  return prepareDemo(env, createStages(process.stdout));
}

function signInText(env: Env, { accounts }: DemoState): string {
  const rows = accounts.map(
    ({ role, email, password }) => `  ${role.padEnd(14)}${email.padEnd(32)}${password}`,
  );
  return `\nEarshot with the sample company: ${env.publicUrl}\n\n${rows.join("\n")}\n\nCtrl-C stops it. "npm run demo -- --fresh" begins again.\n\n`;
}
