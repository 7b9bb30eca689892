import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Runs a script of tests/fixtures in a process of its own; resolves to its exit code, or the signal that ended it. */
export async function runFixture(name: string, args: readonly string[]): Promise<number | string> {
  const script = fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], { stdio: "inherit" });
  const [code, signal] = await once(child, "exit");
  return code ?? signal;
}
