import { z } from "zod";
import { defineJob } from "./contract.ts";

const nothing = z.strictObject({});

/**
 * Decides anew who belongs to the segments whose rules ask about these kinds of things, such as "theme"; to all segments
 * where none are named. For what changes many customers at once.
 */
export const refreshSegments = defineJob({
  name: "segments.refresh",
  payload: z.strictObject({ abouts: z.array(z.string()).max(50).optional() }),
  maxAttempts: 5,
  dedupeKey: ({ abouts = [] }) => `segments.refresh ${[...abouts].sort().join(" ")}`,
});

/** Decides which segments some customers belong to. */
export const placeInSegments = defineJob({
  name: "segments.place",
  payload: z.strictObject({ customerIds: z.array(z.string()).min(1).max(500) }),
  maxAttempts: 5,
});

/** Decides who belongs to a segment whose rule is new. */
export const fillSegment = defineJob({
  name: "segments.fill",
  payload: z.strictObject({ segmentId: z.string() }),
  maxAttempts: 20,
  dedupeKey: ({ segmentId }) => `segments.fill:${segmentId}`,
});

/** Lets out, and in, whom the passing of time alone puts out of, or into, a segment. */
export const sweepSegments = defineJob({
  name: "segments.sweep",
  payload: nothing,
  maxAttempts: 5,
  dedupeKey: () => "segments.sweep",
});

/** Looks for groups of customers worth a segment. */
export const suggestSegments = defineJob({
  name: "segments.suggest",
  payload: nothing,
  maxAttempts: 5,
  lane: "analysis",
  dedupeKey: () => "segments.suggest",
});

/** Counts all segments by what is known of their members, for laying them side by side. */
export const countSegmentFigures = defineJob({
  name: "segments.count-figures",
  payload: nothing,
  maxAttempts: 5,
  lane: "analysis",
  dedupeKey: () => "segments.count-figures",
});
