import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt } from "./build.mjs";
import { runNode } from "./processes.mjs";

/** Everything that CI checks, in order; goes on after a failure, so that one run shows all. */
const steps = [
  ["Format and lint", () => check(["node_modules/@biomejs/biome/bin/biome", "check", "."])],
  ["Types", () => check(["node_modules/typescript/bin/tsc", "--noEmit"])],
  ["Architecture tests", () => vitest("tests/architecture")],
  ["Unit tests", () => vitest("tests/unit")],
  ["Build", built],
  ["Integration tests", () => vitest("tests/integration")],
  ["Browser tests", () => vitest("tests/e2e")],
];

/** Runs all steps; prints "<n> passed, <n> failed" as its last line and gives the exit code. */
export async function validate() {
  const results = [];
  for (const [title, run] of steps) {
    console.log(`\n== ${title}`);
    const started = Date.now();
    const result = await run();
    const seconds = Math.round((Date.now() - started) / 1000);
    const counts = `${result.passed} passed, ${result.failed} failed`;
    results.push({ title, seconds, counts, ...result });
  }
  console.log("\n== Summary");
  for (const { title, seconds, counts } of results) console.log(`${title}: ${counts} (${seconds} s)`);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function check(args) {
  return toResult((await runNode(args)) === 0);
}

async function built() {
  try {
    await ensureBuilt();
    return toResult(true);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return toResult(false);
  }
}

/** A check that is no test counts as one. */
function toResult(isFine) {
  return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 };
}

async function vitest(folder) {
  const directory = mkdtempSync(path.join(tmpdir(), "earshot-results-"));
  const file = path.join(directory, "results.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await runNode([
    "node_modules/vitest/vitest.mjs",
    "run",
    folder,
    "--passWithNoTests",
    ...reporters,
  ]);
  const { passed, failed } = countsIn(file);
  rmSync(directory, { recursive: true, force: true });
  // A file that could not even be loaded has no failed test, yet the run has failed.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function countsIn(file) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
