import { existsSync } from "node:fs";
import { runNode } from "./processes.mjs";
import { hashOf, readStamp, writeStamp } from "./stamp.mjs";

const STAMP = "build/.stamp";
const SOURCES = [
  "app",
  "db",
  "public",
  "scripts/build",
  "package.json",
  "package-lock.json",
  "vite.config.ts",
  "remix.config.js",
];

/** Builds the pages, unless the build is of these very sources. */
export async function ensureBuilt() {
  const hash = hashOf(SOURCES);
  if (readStamp(STAMP) === hash && existsSync("build/server/index.js")) return;
  console.log("Building the pages.");
  const code = await build();
  if (code !== 0) throw new Error(`The build failed (${code}). Its messages are above.`);
  writeStamp(STAMP, hash);
}

function build() {
  return runNode(["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "warn"], {
    NODE_ENV: "production",
  });
}
