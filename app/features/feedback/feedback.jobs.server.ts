import type { analyzeFeedback } from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { analyzeWaiting } from "./analyze-feedback.server.ts";

/** Reads every feedback item that the engine has not read yet. */
export const analyzeFeedbackHandler: JobHandler<typeof analyzeFeedback> = async ({
  db,
  progress,
  signal,
}) => {
  await analyzeWaiting(db, progress, signal);
};
