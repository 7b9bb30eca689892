import { getSigningSecret } from "#app/features/accounts/signing-secret.server.ts";
import { sign, verify } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";
import { isUnusedToken, makeAnonymousTokens } from "../anonymous/anonymous-tokens.server.ts";
import { findAnswered } from "../anonymous/answered-survey.server.ts";
import { receiptFor } from "../receipts/receipt.server.ts";
import { ForgedLinkError, UsedLinkError } from "../response.errors.ts";
import { selectPersonalResponse } from "../responses.repository.server.ts";

const PURPOSE = "personal-link";

/**
 * The tokens that put an answer to this survey on these customers, by customer id; the same each time. Of an anonymous
 * survey they are one-time tokens, others each time, and whose they are is kept nowhere: hand them out and forget them.
 */
export async function personalTokens(
  db: Db,
  surveyId: string,
  customerIds: readonly string[],
): Promise<Map<string, string>> {
  if ((await findAnswered(db, surveyId)).anonymous) {
    const tokens = await makeAnonymousTokens(db, surveyId, customerIds.length);
    return new Map(customerIds.map((id, index) => [id, tokens[index] ?? ""]));
  }
  const secret = await getSigningSecret(db);
  return new Map(customerIds.map((id) => [id, `${id}.${sign(secret, PURPOSE, `${surveyId} ${id}`)}`]));
}

/** The customer that a token stands for; throws ForgedLinkError unless it was signed here for this survey. */
export async function readPersonalToken(db: Db, surveyId: string, token: string): Promise<string> {
  const [customerId, signature, ...rest] = token.slice(0, 200).split(".");
  const complete = customerId !== undefined && signature !== undefined && rest.length === 0;
  const secret = await getSigningSecret(db);
  if (!complete || !verify(secret, PURPOSE, `${surveyId} ${customerId}`, signature))
    throw new ForgedLinkError();
  return customerId;
}

/** When the customer behind a personal link answered this survey; null when not yet. Throws ForgedLinkError, UsedLinkError. */
export async function findPersonalAnswer(db: Db, surveyId: string, token: string): Promise<string | null> {
  return (await findPersonalResponse(db, surveyId, token))?.submittedAt ?? null;
}

/**
 * The receipt of what was answered through a personal link, which shows the answers; null when nothing was yet. The
 * same errors.
 */
export async function findPersonalReceipt(db: Db, surveyId: string, token: string): Promise<string | null> {
  const response = await findPersonalResponse(db, surveyId, token);
  return response === undefined ? null : receiptFor(db, response.id);
}

async function findPersonalResponse(db: Db, surveyId: string, token: string) {
  if ((await findAnswered(db, surveyId)).anonymous) {
    if (!(await isUnusedToken(db, surveyId, token))) throw new UsedLinkError();
    return undefined;
  }
  const customerId = await readPersonalToken(db, surveyId, token);
  return selectPersonalResponse(db, surveyId, customerId);
}
