import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { LoadPlan, LoadResult } from "./load-plan.ts";

const generator = fileURLToPath(new URL("./generator.ts", import.meta.url));
const figure = z.number().or(z.nan());
const resultSchema = z.object({
  perSecond: figure,
  p50: figure,
  p99: figure,
  max: figure,
  failed: z.number(),
});

/** Sends requests as planned from a process of its own and gives what was measured. */
export function putUnderLoad(
  plan: Pick<LoadPlan, "origin" | "seconds" | "paths"> & Partial<LoadPlan>,
): Promise<LoadResult> {
  const whole: LoadPlan = { connections: 16, answers: false, perSecond: null, cookie: "", ...plan };
  return new Promise((resolve, reject) => {
    const child = fork(generator, { execArgv: ["--import", "tsx"], serialization: "advanced" });
    child.on("error", reject);
    child.on("message", (message) => resolve(resultSchema.parse(message)));
    child.on("exit", (code) => reject(new Error(`The load generator ended (${code}) without a result.`)));
    child.send(whole);
  });
}
