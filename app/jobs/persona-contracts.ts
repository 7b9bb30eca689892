import { z } from "zod";
import { defineJob } from "./contract.ts";

/** Counts the lines of all personas anew that were not counted today, or whose segment changed much since. */
export const lookForDrift = defineJob({
  name: "personas.look-for-drift",
  payload: z.strictObject({}),
  maxAttempts: 5,
  lane: "analysis",
  dedupeKey: () => "personas.look-for-drift",
});

/** Counts the lines of one persona anew and keeps how many still hold. */
export const measureDrift = defineJob({
  name: "personas.measure-drift",
  payload: z.strictObject({ personaId: z.string() }),
  maxAttempts: 5,
  lane: "analysis",
  dedupeKey: ({ personaId }) => `personas.measure-drift:${personaId}`,
});

/** Asks the model that an owner named for wordings of a persona's lines. */
export const proposeWordings = defineJob({
  name: "personas.propose-wordings",
  payload: z.strictObject({ personaId: z.string(), runId: z.string() }),
  maxAttempts: 3,
  lane: "outside",
  dedupeKey: ({ personaId }) => `personas.propose-wordings:${personaId}`,
});

/** Counts anew what customers answered to the questions about lines of personas. */
export const countLineAnswers = defineJob({
  name: "personas.count-answers",
  payload: z.strictObject({}),
  maxAttempts: 5,
  dedupeKey: () => "personas.count-answers",
});

/** Learns what tells each persona's people from others, scores every customer, and counts the personas beside each other. */
export const scorePersonaMembers = defineJob({
  name: "personas.score-members",
  payload: z.strictObject({}),
  maxAttempts: 5,
  lane: "analysis",
  dedupeKey: () => "personas.score-members",
});

/** Scores some customers, of whom something changed, by what the last run learnt. */
export const scorePersonaMembersOf = defineJob({
  name: "personas.score-some",
  payload: z.strictObject({ customerIds: z.array(z.string()).min(1).max(500) }),
  maxAttempts: 5,
});

/** Brings who is in a segment up to date in the scores of its personas. */
export const followPersonaSegment = defineJob({
  name: "personas.follow-segment",
  payload: z.strictObject({ segmentId: z.string() }),
  maxAttempts: 5,
  dedupeKey: ({ segmentId }) => `personas.follow-segment:${segmentId}`,
});

/** Drafts a persona of each of some segments, once it is decided who belongs to them. */
export const draftPersonas = defineJob({
  name: "personas.draft",
  payload: z.strictObject({
    planned: z
      .array(z.strictObject({ segmentId: z.string(), personaId: z.string() }))
      .min(1)
      .max(20),
    author: z.strictObject({ id: z.string(), name: z.string() }),
  }),
  maxAttempts: 5,
  lane: "analysis",
});
