import type { countLineAnswers, draftPersonas, forgetQuotes } from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { countLineAnswers as count } from "./asking/count-answers.server.ts";
import { draftPlanned } from "./drafting/request-drafts.server.ts";
import { forgetQuotesOf } from "./forget-quotes.server.ts";

/** Takes quotes out of personas that their speakers have taken back. */
export const forgetQuotesHandler: JobHandler<typeof forgetQuotes> = async ({ db, payload }) => {
  await db.transaction().execute((trx) => forgetQuotesOf(trx, payload.itemIds));
};

/** Counts anew what customers answered to the questions about lines. */
export const countLineAnswersHandler: JobHandler<typeof countLineAnswers> = ({ db, signal }) =>
  count(db, signal);

/** Drafts the personas that somebody asked for. */
export const draftPersonasHandler: JobHandler<typeof draftPersonas> = ({ db, payload, progress, signal }) =>
  draftPlanned(db, payload, { progress, signal });
