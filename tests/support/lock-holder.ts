import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../fixtures/faults/lock-holder.ts", import.meta.url));

/** Has another process hold SQLite's write lock; resolves once it does, to the moment at which it has ended. */
export async function holdLock(url: string, milliseconds: number): Promise<{ released: Promise<unknown> }> {
  const args = ["--import", "tsx", script, url, String(milliseconds)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const released = once(child, "exit");
  await once(child.stdout, "data");
  return { released };
}
