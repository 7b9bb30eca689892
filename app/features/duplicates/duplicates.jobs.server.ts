import type { findDuplicates } from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { findPairs } from "./find-pairs.server.ts";

/** Looks for customers who may be the same person. */
export const findDuplicatesHandler: JobHandler<typeof findDuplicates> = ({ db, signal }) =>
  findPairs(db, signal);
