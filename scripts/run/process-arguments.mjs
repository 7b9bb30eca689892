import { existsSync } from "node:fs";
import path from "node:path";

/** Where `npm run build` puts Earshot's own processes. */
export const PROCESSES = "build/processes";

/**
 * How Node is called for one of Earshot's scripts: as it was built, else from its source. Built, a process starts with
 * a quarter of the processor time. While developing, and in tests after a change, EARSHOT_FROM_SOURCE is set.
 *
 * @param {string} script Its path from the repository's root, such as "scripts/serve.ts".
 * @returns {string[]}
 */
export function processArguments(script) {
  // The web server's answers are many short-lived objects: with more room for young ones they are collected before they
  // are copied. In four paired runs of the benchmark: 2 to 9 % more submissions a second, for 20 to 60 MB.
  const room = script.endsWith("/serve.ts") ? ["--max-semi-space-size=32"] : [];
  const built = path.join(PROCESSES, `${path.basename(script, ".ts")}.js`);
  const isBuilt = process.env.EARSHOT_FROM_SOURCE === undefined && existsSync(built);
  return [...room, ...(isBuilt ? [built] : ["--import", "tsx", script])];
}
