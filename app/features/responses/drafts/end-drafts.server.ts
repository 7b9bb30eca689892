import type { Answers } from "#app/features/surveys/answers/answer-value.ts";
import type { Db } from "#db/client.server.ts";
import { giveFilesTo } from "../files/answer-files.repository.server.ts";
import { deleteResponses } from "../imported/undo-responses.repository.server.ts";
import { deleteDraftsOf } from "./drafts.repository.server.ts";

/** Ends the drafts of answers that were just stored: what showed them as partial goes too, so that each counts once.
 * Files that they name are theirs now. */
export async function endDrafts(
  trx: Db,
  surveyId: string,
  stored: readonly { holder: string; responseId: string; answers: Answers }[],
): Promise<void> {
  const partial = await deleteDraftsOf(
    trx,
    surveyId,
    stored.map(({ holder }) => holder),
  );
  await deleteResponses(trx, partial);
  for (const { responseId, answers } of stored) {
    const files = Object.values(answers).flatMap((answer) => (answer?.kind === "files" ? answer.files : []));
    if (files.length > 0)
      await giveFilesTo(
        trx,
        responseId,
        files.map(({ id }) => id),
      );
  }
}
