import { GoneError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { deleteFilesOf } from "../files/answer-files.repository.server.ts";
import { removeAnswerFiles } from "../files/answer-files.server.ts";
import { answeredSheet } from "../quality/answered-sheet.ts";
import { addFingerprints } from "../quality/fingerprints.repository.server.ts";
import { fingerprintsOf } from "../quality/judge-submissions.server.ts";
import { givePlacesBack } from "../quotas/quota-places.server.ts";
import { emptyResponse, lockResponse } from "./own-answers.repository.server.ts";
import { readResponse } from "./read-response.server.ts";
import { takeBackEffects } from "./take-back-effects.server.ts";

/** The answer was withdrawn; there is nothing left to show, correct or give back. */
export class WithdrawnError extends GoneError {
  constructor() {
    super("This answer was withdrawn. Nothing of what it said is stored any more.");
  }
}

/**
 * Removes at once and for good what a response says and all that was made of it; only that there was one stays. Throws
 * WithdrawnError the second time, NotFoundError for an unknown id.
 */
export async function withdrawResponse(db: Db, responseId: string): Promise<void> {
  const files = await db.transaction().execute(async (trx) => {
    await lockResponse(trx, responseId);
    const response = await readResponse(trx, responseId);
    if (!response) throw new NotFoundError("There is no such answer.");
    if (response.status === "withdrawn") throw new WithdrawnError();
    if (response.setAside === 0) await givePlacesBack(trx, response);
    await takeBackEffects(trx, response);
    const { texts } = answeredSheet(response.survey, response.answers);
    const counts = new Map(fingerprintsOf(texts).map((fingerprint) => [fingerprint, -1]));
    await addFingerprints(trx, response.surveyId, counts);
    await emptyResponse(trx, responseId);
    return deleteFilesOf(trx, responseId);
  });
  // After the transaction: a file that it still needs must not be gone. One left by a crash goes with the sweep.
  await removeAnswerFiles(files);
}
