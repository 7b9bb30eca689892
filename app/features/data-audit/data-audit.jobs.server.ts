import type { countDataAudit } from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { countAll } from "./data-audit.service.server.ts";

/** Counts how much of each attribute is known, how old it is, and what uses it. */
export const countDataAuditHandler: JobHandler<typeof countDataAudit> = ({ db, signal }) =>
  countAll(db, signal);
