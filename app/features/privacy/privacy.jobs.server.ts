import type { JobHandler } from "#app/jobs/handler.ts";
import type * as contracts from "#app/jobs/privacy-contracts.ts";
import { applyConsents, erasePerson, runRetention } from "./privacy.service.server.ts";

/** Removes a person from everything; goes on where a worker that died was. */
export const erasePersonHandler: JobHandler<typeof contracts.erasePerson> = (run) => erasePerson(run);

/** Has quotes and statements follow what people agreed to. */
export const applyConsentsHandler: JobHandler<typeof contracts.applyConsents> = ({ db, payload }) =>
  applyConsents(db, payload);

/** Removes what was kept long enough, each day. */
export const applyRetentionHandler: JobHandler<typeof contracts.applyRetention> = (run) => runRetention(run);
