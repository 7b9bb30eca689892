import type { Db } from "#db/client.server.ts";
import { deleteResponses } from "../undo-responses.repository.server.ts";
import { deleteDraftsOf } from "./drafts.repository.server.ts";

/** Ends the drafts of answers that were just stored: what showed them as partial goes too, so that each counts once. */
export async function endDrafts(
  trx: Db,
  surveyId: string,
  stored: readonly { holder: string; responseId: string }[],
): Promise<void> {
  const partial = await deleteDraftsOf(
    trx,
    surveyId,
    stored.map(({ holder }) => holder),
  );
  await deleteResponses(trx, partial);
}
