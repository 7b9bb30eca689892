import { mkdtemp, readdir, rm, statfs } from "node:fs/promises";
import { totalmem } from "node:os";
import { join } from "node:path";

const place = "/dev/shm";
const prefix = "earshot-test-";
const gibibyte = 2 ** 30;
/** What the databases of a run hold at most, several times over; and a machine that does not miss it. */
const neededRoom = 2 * gibibyte;
const neededMemory = 8 * gibibyte;

/**
 * A new folder whose files are kept in memory, where the system has such and enough of it; else undefined. A database
 * is a thousand files: on a disk, making one costs twenty times as much as all that most tests do with it.
 */
export async function makeMemoryFolder(): Promise<string | undefined> {
  if (Math.min(totalmem(), process.constrainedMemory() || Infinity) < neededMemory) return undefined;
  try {
    await removeAbandoned();
    const { bavail, bsize } = await statfs(place);
    if (bavail * bsize < neededRoom) return undefined;
    return await mkdtemp(join(place, `${prefix}${process.pid}-`));
  } catch {
    // No such place, or none where we may write: the disk does as well.
    return undefined;
  }
}

/** Gives back the memory of runs that were killed. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(place)) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number(name.slice(prefix.length).split("-")[0]);
    if (!isAlive(pid)) await rm(join(place, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
