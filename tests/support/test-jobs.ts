import { z } from "zod";
import { defineJob } from "#app/jobs/contract.ts";
import type { JobRun } from "#app/jobs/handler.ts";
import { type JobRegistry, jobEntry } from "#app/jobs/job-entry.server.ts";

/** A job without a dedupe key, for tests of the queue. */
export const numbered = defineJob({
  name: "test.numbered",
  payload: z.strictObject({ number: z.number() }),
  maxAttempts: 3,
});

/** A job of which one may wait at a time. */
export const single = defineJob({
  name: "test.single",
  payload: z.strictObject({}),
  maxAttempts: 3,
  dedupeKey: () => "test.single",
});

/** A long job, of which a worker runs one at a time. */
export const long = defineJob({
  name: "test.long",
  payload: z.strictObject({ number: z.number() }),
  maxAttempts: 3,
  lane: "analysis",
});

/** A job that brings data in, for which analysis waits. */
export const bringing = defineJob({
  name: "test.bringing",
  payload: z.strictObject({}),
  maxAttempts: 3,
  lane: "import",
});

/** A registry with one handler for each of the first two. */
export function testRegistry(
  onNumbered: (run: JobRun<{ number: number }>) => Promise<void>,
  onSingle: (run: JobRun<Record<string, never>>) => Promise<void> = async () => undefined,
): JobRegistry {
  return new Map([jobEntry(numbered, async () => onNumbered), jobEntry(single, async () => onSingle)]);
}
