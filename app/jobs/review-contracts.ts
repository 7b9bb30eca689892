import { z } from "zod";
import { defineJob } from "./contract.ts";

/**
 * Has a customer, company, segment or persona reviewed; for features that stand before reviews. Nothing happens where it
 * is gone, and one that is under review gets the further causes.
 */
export const askForReview = defineJob({
  name: "reviews.ask",
  payload: z.strictObject({
    subject: z.enum(["profile", "company", "segment", "persona"]),
    id: z.string(),
    reason: z.enum(["shift", "stale", "asked"]),
    causes: z.array(z.string().max(500)).max(50),
    /** ISO text. */
    dueAt: z.string(),
  }),
  maxAttempts: 5,
});

/** Measures what an open review compares. */
export const measureReview = defineJob({
  name: "reviews.measure",
  payload: z.strictObject({ reviewId: z.string() }),
  maxAttempts: 5,
  lane: "analysis",
  dedupeKey: ({ reviewId }) => `reviews.measure:${reviewId}`,
});

/** Makes what a closed review saw the state that the next one compares with. */
export const settleReview = defineJob({
  name: "reviews.settle",
  payload: z.strictObject({ reviewId: z.string() }),
  maxAttempts: 5,
  lane: "analysis",
  dedupeKey: ({ reviewId }) => `reviews.settle:${reviewId}`,
});

/** Looks once a day at what falls due, what shifted and what was launched. */
export const sweepReviews = defineJob({
  name: "reviews.sweep",
  payload: z.strictObject({}),
  maxAttempts: 5,
  lane: "analysis",
  dedupeKey: () => "reviews.sweep",
});

/** Asks for the reviews that a launch is a reason for, once its day has come. */
export const askAfterLaunch = defineJob({
  name: "reviews.ask-after-launch",
  payload: z.strictObject({ launchId: z.string() }),
  maxAttempts: 5,
  dedupeKey: ({ launchId }) => `reviews.ask-after-launch:${launchId}`,
});
