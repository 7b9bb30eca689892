import { InvalidEnvironmentError } from "#app/lib/env.server.ts";
import { isExpectedError } from "#app/lib/errors.ts";

/** Runs a script's main part; a failure that was to be expected is said in plain words, and the exit code is 1. */
export async function runScript(main: () => Promise<void>): Promise<void> {
  try {
    await main();
    process.exit(0);
  } catch (error) {
    const isPlain = error instanceof InvalidEnvironmentError || isExpectedError(error);
    process.stderr.write(`${isPlain ? error.message : error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  }
}
