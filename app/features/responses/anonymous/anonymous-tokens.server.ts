import { hashToken, newToken } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";
import { hasTokenHash, insertTokenHashes } from "./anonymous-tokens.repository.server.ts";

/** Ask for the tokens of everybody at once: those of one call cannot be told from one another, those of two can. */
export const MOST_AT_ONCE = 10_000;

/**
 * Makes one-time tokens (at most 10,000) for links to an anonymous survey. Only their hashes are kept, without an owner
 * and in the order of the hashes; who gives a token to whom, here or in a mail tool, must not keep it either.
 */
export async function makeAnonymousTokens(db: Db, surveyId: string, count: number): Promise<string[]> {
  return db.transaction().execute((trx) => addAnonymousTokens(trx, surveyId, count));
}

/** The same in the caller's transaction. */
export async function addAnonymousTokens(trx: Db, surveyId: string, count: number): Promise<string[]> {
  if (count < 0 || count > MOST_AT_ONCE)
    throw new RangeError(`From 0 to ${MOST_AT_ONCE} tokens are made at once.`);
  const tokens = Array.from({ length: count }, newToken);
  await insertTokenHashes(trx, surveyId, tokens.map(hashToken));
  return tokens;
}

/** Whether the token still lets somebody answer; false too for one that never did. */
export async function isUnusedToken(db: Db, surveyId: string, token: string): Promise<boolean> {
  return hasTokenHash(db, surveyId, hashToken(token.slice(0, 200)));
}
