import type { settleDrafts } from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { settleIdleDrafts } from "./responses.service.server.ts";

export const settleDraftsHandler: JobHandler<typeof settleDrafts> = ({ db, signal }) =>
  settleIdleDrafts(db, signal);
