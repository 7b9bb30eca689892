import { existsSync, readFileSync } from "node:fs";
import { runNpm } from "./processes.mjs";
import { hashOf, readStamp, writeStamp } from "./stamp.mjs";

const LOCK = "package-lock.json";
const STAMP = "node_modules/.earshot-installed";

/** Installs what package-lock.json says, unless that is what is there. */
export async function ensureInstalled() {
  const hash = hashOf(["package.json", LOCK]);
  if (readStamp(STAMP) === hash) return;
  if (!isInstalledByHand()) await install();
  writeStamp(STAMP, hash);
}

async function install() {
  console.log("Installing what Earshot needs; the first time this takes a few minutes.");
  const command = existsSync(LOCK) ? "ci" : "install";
  const code = await runNpm([command, "--include=dev", "--no-audit", "--no-fund"]);
  if (code !== 0)
    throw new Error(`Installing failed: "npm ${command}" ended with ${code}. Its messages are above.`);
}

/** Whether npm itself has put every package of the lock file in place: then there is nothing to wait for. */
function isInstalledByHand() {
  const installedLock = "node_modules/.package-lock.json";
  if (!existsSync(LOCK) || !existsSync(installedLock)) return false;
  const wanted = JSON.parse(readFileSync(LOCK, "utf8")).packages;
  const present = new Map(Object.entries(JSON.parse(readFileSync(installedLock, "utf8")).packages));
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === "" || optional || present.get(place)?.version === version,
  );
}
