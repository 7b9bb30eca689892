import type { refitAttribute } from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { refitAttributeValues } from "./attributes.service.server.ts";

/** Goes on reading the values of an attribute anew that was defined otherwise. */
export const refitAttributeHandler: JobHandler<typeof refitAttribute> = ({ db, payload, signal }) =>
  refitAttributeValues(db, payload, signal);
