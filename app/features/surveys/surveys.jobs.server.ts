import type { sweepPictures as contract } from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { sweepPictures } from "./surveys.service.server.ts";

export const sweepPicturesHandler: JobHandler<typeof contract> = ({ db, signal }) =>
  sweepPictures(db, signal);
