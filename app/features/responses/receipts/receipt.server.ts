import { getSigningSecret } from "#app/features/accounts/signing-secret.server.ts";
import type { Db } from "#db/client.server.ts";
import { isResponseOf } from "../responses.repository.server.ts";
import { decodeReceipt, encodeReceipt } from "./receipt-code.server.ts";

/** What a respondent is given: a code that leads to their answers, and that only they have. */
export async function receiptFor(db: Db, responseId: string): Promise<string> {
  return encodeReceipt(await getSigningSecret(db), responseId);
}

/** The id of the response that a receipt stands for; null for anything that is none. There may be no such response. */
export async function readReceipt(db: Db, receipt: string): Promise<string | null> {
  const decoded = decodeReceipt(await getSigningSecret(db), receipt);
  return "id" in decoded ? decoded.id : null;
}

/** Whether this is the receipt of an answer to that survey. */
export async function isReceipt(db: Db, surveyId: string, receipt: string): Promise<boolean> {
  const responseId = await readReceipt(db, receipt);
  return responseId !== null && (await isResponseOf(db, surveyId, responseId));
}
