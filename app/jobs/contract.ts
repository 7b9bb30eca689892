import type { z } from "zod";

/** "import" brings data in, which somebody waits for; "analysis" works out what it means; "mail" waits for a mail server, "outside" for another service that an owner named. */
export const lanes = ["import", "analysis", "mail", "outside"] as const;
export type Lane = (typeof lanes)[number];

/** A kind of background work: its name, the shape of its payload, and how often it may be tried. */
export interface JobContract<Payload = unknown> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** Tries before the job is given up as failed. */
  readonly maxAttempts: number;
  /** Long work: a worker runs one job of each lane at a time, beside the short jobs, which have none. */
  readonly lane?: Lane;
  /** Two waiting jobs with the same key are one; undefined means that every enqueued job runs. */
  readonly dedupeKey?: (payload: Payload) => string;
}

/** Declares a job contract; exists so that the payload's type is inferred from its schema. */
export function defineJob<Payload>(contract: JobContract<Payload>): JobContract<Payload> {
  return contract;
}
