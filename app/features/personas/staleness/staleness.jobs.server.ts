import type { lookForDrift, measureDrift } from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { lookAtAllPersonas } from "./look-for-drift.server.ts";
import { measurePersonaDrift } from "./measure-drift.server.ts";

/** Has the personas counted that need it. */
export const lookForDriftHandler: JobHandler<typeof lookForDrift> = ({ db }) => lookAtAllPersonas(db);

/** Counts one persona's lines anew. */
export const measureDriftHandler: JobHandler<typeof measureDrift> = ({ db, payload }) =>
  measurePersonaDrift(db, payload.personaId);
