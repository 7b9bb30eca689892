import type { analyzeFeedback, rereadFeedback } from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { analyzeWaiting } from "./analyze-feedback.server.ts";
import { rereadAll } from "./reread-feedback.server.ts";

/** Reads every feedback item that the engine has not read yet. */
export const analyzeFeedbackHandler: JobHandler<typeof analyzeFeedback> = async ({
  db,
  progress,
  signal,
}) => {
  await analyzeWaiting(db, progress, signal);
};

/** Has everything read anew. */
export const rereadFeedbackHandler: JobHandler<typeof rereadFeedback> = async ({ db, progress, signal }) => {
  await rereadAll(db, progress, signal);
};
