import { addAnonymousTokens } from "#app/features/responses/anonymous/anonymous-tokens.server.ts";
import { invariant } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { insertTokens, takeAnyToken } from "./tokens.repository.server.ts";

/** Tokens made at once cannot be told from one another; those of two calls can. */
const AT_ONCE = 500;

/**
 * Takes a one-time token for a mail of an anonymous survey out of those that lie ready, which are made in large numbers
 * and have no owner. Which mail took which is written nowhere; one whose mail was refused is not used again.
 */
export async function takeToken(trx: Db, invitationId: string, surveyId: string): Promise<string> {
  const ready = await takeAnyToken(trx, invitationId);
  if (ready !== undefined) return ready;
  await insertTokens(trx, invitationId, await addAnonymousTokens(trx, surveyId, AT_ONCE));
  const made = await takeAnyToken(trx, invitationId);
  invariant(made !== undefined, "tokens were just made");
  return made;
}
