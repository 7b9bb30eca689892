import { runNode } from "./processes.mjs";
import { hashOf, readStamp, writeStamp } from "./stamp.mjs";

const STAMP = "build/.stamp";
const SOURCES = [
  "app",
  "db",
  "public",
  "scripts",
  "package.json",
  "package-lock.json",
  "vite.config.ts",
  "remix.config.js",
];

/** Builds the pages and Earshot's own processes, unless the build is of these very sources. */
export async function ensureBuilt() {
  const hash = hashOf(SOURCES);
  if (readStamp(STAMP) === hash) return;
  console.log("Building.");
  writeStamp(STAMP, "");
  await build("node_modules/@remix-run/dev/dist/cli.js", "vite:build");
  await build("node_modules/vite/bin/vite.js", "build", "--config", "scripts/build/processes.config.ts");
  writeStamp(STAMP, hash);
}

/** Whether what was built is of these very sources. */
export function isBuilt() {
  return readStamp(STAMP) === hashOf(SOURCES);
}

async function build(...args) {
  const code = await runNode([...args, "--logLevel", "warn"], { NODE_ENV: "production" });
  if (code !== 0) throw new Error(`The build failed (${code}). Its messages are above.`);
}
