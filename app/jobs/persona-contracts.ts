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
