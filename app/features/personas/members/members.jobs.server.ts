import type {
  followPersonaSegment,
  scorePersonaMembers,
  scorePersonaMembersOf,
} from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { measurePersonas } from "../guard-rails/measure-personas.server.ts";
import { followSegment, scoreTouched } from "./score-touched.server.ts";

export const scorePersonaMembersHandler: JobHandler<typeof scorePersonaMembers> = ({
  db,
  progress,
  signal,
}) => measurePersonas(db, { progress, signal });

export const scorePersonaMembersOfHandler: JobHandler<typeof scorePersonaMembersOf> = ({ db, payload }) =>
  scoreTouched(db, payload.customerIds);

export const followPersonaSegmentHandler: JobHandler<typeof followPersonaSegment> = ({
  db,
  payload,
  signal,
}) => followSegment(db, payload.segmentId, signal);
