import { z } from "zod";
import { defineJob } from "./contract.ts";

/** Counts companies anew whose people changed or that were not counted for a day; with `all` every one. */
export const recountCompanies = defineJob({
  name: "companies.recount",
  payload: z.strictObject({ all: z.boolean() }),
  maxAttempts: 5,
  dedupeKey: ({ all }) => `companies.recount:${all}`,
});
