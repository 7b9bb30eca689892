import { getSigningSecret } from "#app/features/accounts/signing-secret.server.ts";
import { sign, verify } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";

const PURPOSE = "receipt";

/** What a respondent is given: the response's id with a signature, so that only its owner can name it. */
export async function receiptFor(db: Db, surveyId: string, responseId: string): Promise<string> {
  return `${responseId}.${sign(await getSigningSecret(db), PURPOSE, `${surveyId}:${responseId}`)}`;
}

/** Whether a receipt was given out by this instance for an answer to that survey. */
export async function isReceipt(db: Db, surveyId: string, receipt: string): Promise<boolean> {
  const [responseId, signature, ...rest] = receipt.slice(0, 200).split(".");
  if (responseId === undefined || signature === undefined || rest.length > 0) return false;
  return verify(await getSigningSecret(db), PURPOSE, `${surveyId}:${responseId}`, signature);
}
