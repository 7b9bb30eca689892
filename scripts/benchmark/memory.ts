import { execFileSync } from "node:child_process";

/** Bytes of memory a process holds now, as the system counts them; not known on Windows. */
export function residentBytes(pid: number): number {
  const text = execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return Number(text.trim()) * 1024;
}
