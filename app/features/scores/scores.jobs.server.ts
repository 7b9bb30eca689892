import {
  placeInSegments,
  type refreshScores,
  type refreshScoresOf,
  type spotSilence,
} from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { refreshAllScores } from "./refresh-all-scores.server.ts";
import { refreshSomeScores } from "./refresh-some-scores.server.ts";
import { spotNewSilence } from "./spot-silence.server.ts";

/** Scores every customer. */
export const refreshScoresHandler: JobHandler<typeof refreshScores> = ({ db, progress, signal }) =>
  refreshAllScores(db, progress, signal);

/** Scores some customers, then has the segments decided anew. */
export const refreshScoresOfHandler: JobHandler<typeof refreshScoresOf> = async ({ db, payload }) => {
  await db.transaction().execute(async (trx) => {
    const scored = await refreshSomeScores(trx, payload.customerIds);
    if (scored) await enqueue(trx, placeInSegments, payload);
  });
};

/** Marks those whose silence went out of rhythm. */
export const spotSilenceHandler: JobHandler<typeof spotSilence> = ({ db, signal }) =>
  spotNewSilence(db, signal);
