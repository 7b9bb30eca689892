import { existsSync, readFileSync } from "node:fs";
import { runNpm } from "./processes.mjs";
import { hashOf, readStamp, writeStamp } from "./stamp.mjs";

const LOCK = "package-lock.json";
const INPUTS = ["package.json", LOCK];
const STAMP = "node_modules/.earshot-installed";

/** Installs what package-lock.json says, unless that is what is there. */
export async function ensureInstalled() {
  if (readStamp(STAMP) === hashOf(INPUTS)) return;
  if (!isInstalledByHand()) await install();
  // Taken anew: npm adds to the lock file what another platform needs.
  writeStamp(STAMP, hashOf(INPUTS));
}

/**
 * "install" rather than "ci": both keep to the versions of the lock file, but "ci" refuses one that does not list the
 * optional packages of every platform, and npm writes such a lock wherever the registry does not offer them all.
 */
async function install() {
  console.log("Installing what Earshot needs; the first time this takes a few minutes.");
  const code = await runNpm(["install", "--include=dev", "--no-audit", "--no-fund"]);
  if (code !== 0) {
    throw new Error(`Installing failed: "npm install" ended with ${code}. Its messages are above.`);
  }
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
