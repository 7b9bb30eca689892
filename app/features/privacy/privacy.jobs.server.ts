import type { JobHandler } from "#app/jobs/handler.ts";
import type { erasePerson as contract } from "#app/jobs/privacy-contracts.ts";
import { erasePerson } from "./privacy.service.server.ts";

/** Removes a person from everything; goes on where a worker that died was. */
export const erasePersonHandler: JobHandler<typeof contract> = (run) => erasePerson(run);
