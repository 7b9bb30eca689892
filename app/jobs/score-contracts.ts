import { z } from "zod";
import { defineJob } from "./contract.ts";

/** Scores every customer beside all others. */
export const refreshScores = defineJob({
  name: "scores.refresh",
  payload: z.strictObject({}),
  maxAttempts: 5,
  lane: "analysis",
  dedupeKey: () => "scores.refresh",
});

/** Scores some customers by what all looked like in the last full run. */
export const refreshScoresOf = defineJob({
  name: "scores.refresh-some",
  payload: z.strictObject({ customerIds: z.array(z.string()).min(1).max(500) }),
  maxAttempts: 5,
});

/** Marks the customers whose silence has gone out of their rhythm. */
export const spotSilence = defineJob({
  name: "scores.spot-silence",
  payload: z.strictObject({}),
  maxAttempts: 5,
  dedupeKey: () => "scores.spot-silence",
});
