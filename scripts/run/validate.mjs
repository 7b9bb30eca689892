import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt } from "./build.mjs";
import { runNode } from "./processes.mjs";

/**
 * Everything that CI checks. What stands in one row runs side by side; rows go on after a failure, so that one run shows
 * all. The tests that need the build are one run: while some of them wait, others compute, to the very end.
 */
const rows = [
  [
    ["Format and lint", () => check(["node_modules/@biomejs/biome/bin/biome", "check", "."])],
    ["Types", () => check(["node_modules/typescript/bin/tsc", "--noEmit"])],
    ["Build", built],
  ],
  // What is pure leaves nothing behind: its files may share a process and what they import, which is half of their work.
  [["Architecture and unit tests", () => vitest("tests/architecture", "tests/unit", "--no-isolate")]],
  [["Integration and browser tests", () => vitest("tests/integration", "tests/e2e")]],
];

/** Runs all steps; prints "<n> passed, <n> failed" as its last line and gives the exit code. */
export async function validate() {
  const results = [];
  for (const row of rows) {
    console.log(`\n== ${row.map(([title]) => title).join(", ")}`);
    results.push(...(await Promise.all(row.map(timed))));
  }
  console.log("\n== Summary");
  for (const { title, seconds, counts } of results) console.log(`${title}: ${counts} (${seconds} s)`);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function timed([title, run]) {
  const started = Date.now();
  const result = await run();
  const seconds = Math.round((Date.now() - started) / 1000);
  return { title, seconds, counts: `${result.passed} passed, ${result.failed} failed`, ...result };
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

async function vitest(...args) {
  const directory = mkdtempSync(path.join(tmpdir(), "earshot-results-"));
  const file = path.join(directory, "results.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await runNode([
    "node_modules/vitest/vitest.mjs",
    "run",
    ...args,
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
