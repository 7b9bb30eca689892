import type { proposeWordings as proposeContract } from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { proposeWordings } from "./propose-wordings.server.ts";

/** Asks the model that an owner named for wordings. */
export const proposeWordingsHandler: JobHandler<typeof proposeContract> = ({
  db,
  payload,
  progress,
  signal,
}) => proposeWordings(db, payload, { progress, signal });
