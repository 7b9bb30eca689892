import type { refreshSegments, suggestSegments } from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { refreshAllSegments } from "./segments.service.server.ts";
import { findSuggestions } from "./suggestions.service.server.ts";

/** Decides anew who belongs to which segment. */
export const refreshSegmentsHandler: JobHandler<typeof refreshSegments> = async ({ db, progress }) => {
  await refreshAllSegments(db, progress);
};

/** Looks for groups of customers worth a segment. */
export const suggestSegmentsHandler: JobHandler<typeof suggestSegments> = async ({ db }) => {
  await findSuggestions(db);
};
