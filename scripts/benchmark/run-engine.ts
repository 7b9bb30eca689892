import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { z } from "zod";

const child = fileURLToPath(new URL("./engine-run.ts", import.meta.url));
const runSchema = z.object({ statements: z.number(), seconds: z.number(), peakBytes: z.number() });

/** What an analysis took, threads' start included, and the most memory its process ever held. */
export type EngineRun = z.infer<typeof runSchema>;

/** Analyses about so many statements of sample texts in a process of its own, so that its memory is its own too. */
export async function runEngine(statements: number, threads: number): Promise<EngineRun> {
  const args = ["--import", "tsx", child, String(statements), String(threads)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return runSchema.parse(JSON.parse(stdout));
}
