import type { releaseTexts, settleDrafts } from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { releaseHeldTexts, settleIdleDrafts } from "./responses.service.server.ts";

export const settleDraftsHandler: JobHandler<typeof settleDrafts> = ({ db, signal }) =>
  settleIdleDrafts(db, signal);

export const releaseTextsHandler: JobHandler<typeof releaseTexts> = ({ db, signal, payload }) =>
  releaseHeldTexts(db, payload.surveyId, signal);
