import type {
  askAfterLaunch,
  askForReview,
  measureReview as measureContract,
  settleReview as settleContract,
  sweepReviews,
} from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { settleReview } from "./close-review.server.ts";
import { askForLaunch } from "./launches/ask-after-launch.server.ts";
import { measureReview } from "./measure-review.server.ts";
import { openReviewIfThere } from "./open-review.server.ts";
import { sweepAllReviews } from "./sweep-reviews.server.ts";

export const askForReviewHandler: JobHandler<typeof askForReview> = async ({ db, payload }) => {
  await db.transaction().execute((trx) => openReviewIfThere(trx, payload));
};

export const measureReviewHandler: JobHandler<typeof measureContract> = ({ db, payload }) =>
  measureReview(db, payload.reviewId);

export const settleReviewHandler: JobHandler<typeof settleContract> = ({ db, payload }) =>
  settleReview(db, payload.reviewId);

export const askAfterLaunchHandler: JobHandler<typeof askAfterLaunch> = ({ db, payload }) =>
  askForLaunch(db, payload.launchId);

export const sweepReviewsHandler: JobHandler<typeof sweepReviews> = ({ db }) => sweepAllReviews(db);
