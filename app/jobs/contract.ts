import type { z } from "zod";

/** A kind of background work: its name, the shape of its payload, and how often it may be tried. */
export interface JobContract<Payload = unknown> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** Tries before the job is given up as failed. */
  readonly maxAttempts: number;
  /** Keeps a processor busy for long: a worker runs one of these at a time, so that others get their turn. */
  readonly isHeavy?: boolean;
  /** Two waiting jobs with the same key are one; undefined means that every enqueued job runs. */
  readonly dedupeKey?: (payload: Payload) => string;
}

/** Declares a job contract; exists so that the payload's type is inferred from its schema. */
export function defineJob<Payload>(contract: JobContract<Payload>): JobContract<Payload> {
  return contract;
}
