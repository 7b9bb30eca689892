import { getSigningSecret } from "#app/features/accounts/signing-secret.server.ts";
import { sign, verify } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";
import { ForgedLinkError } from "./response.errors.ts";
import { selectPersonalResponse } from "./responses.repository.server.ts";

const PURPOSE = "personal-link";

/** The tokens that put an answer to this survey on these customers, by customer id. */
export async function personalTokens(
  db: Db,
  surveyId: string,
  customerIds: readonly string[],
): Promise<Map<string, string>> {
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

/** When the customer behind a personal link answered this survey; null when not yet. Throws ForgedLinkError. */
export async function findPersonalAnswer(db: Db, surveyId: string, token: string): Promise<string | null> {
  const customerId = await readPersonalToken(db, surveyId, token);
  return (await selectPersonalResponse(db, surveyId, customerId))?.submittedAt ?? null;
}
