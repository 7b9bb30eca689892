import type { forgetQuotes } from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { forgetQuotesOf } from "./forget-quotes.server.ts";

/** Takes quotes out of personas that their speakers have taken back. */
export const forgetQuotesHandler: JobHandler<typeof forgetQuotes> = async ({ db, payload }) => {
  await db.transaction().execute((trx) => forgetQuotesOf(trx, payload.itemIds));
};
