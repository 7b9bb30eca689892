import { networkOf } from "#app/lib/client-address.ts";
import { DAY_MS, isoFromNow, nowIso } from "#app/lib/clock.ts";
import { TooManyRequestsError } from "#app/lib/errors.ts";
import { hashToken } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";
import * as attempts from "./attempts.repository.server.ts";

const WINDOW_MS = 15 * 60 * 1000;
const KNOWN_MS = 90 * DAY_MS;

/** Failed tries in fifteen minutes: on one account from everywhere, and from one network on all accounts. */
export const ACCOUNT_LIMIT = 10;
export const NETWORK_LIMIT = 40;

/** A try that was let through: it counts as failed until `succeeded` is called. */
export interface SignInTry {
  succeeded(): Promise<void>;
}

/**
 * Lets a try to sign in through, or throws TooManyRequestsError. A network from which the account was signed in to
 * before has a limit of its own, so that a stranger's tries lock nobody out. The same for accounts that do not exist.
 */
export async function beginSignInTry(db: Db, email: string, clientAddress: string): Promise<SignInTry> {
  const network = networkOf(clientAddress);
  // Hashed: the table is no list of what was typed into the form.
  const account = hashToken(email);
  const known = `known:${account}:${network}`;
  await attempts.deleteOldAttempts(db, isoFromNow(-WINDOW_MS), isoFromNow(-KNOWN_MS));
  const isKnown = (await attempts.countAttempts(db, known, isoFromNow(-KNOWN_MS))) > 0;
  const limits = [
    { bucket: isKnown ? `account:${account}:${network}` : `account:${account}`, limit: ACCOUNT_LIMIT },
    { bucket: `network:${network}`, limit: NETWORK_LIMIT },
  ];
  // Written before it is counted: of many tries at once, each sees all that came before it.
  const ids = await attempts.insertAttempts(
    db,
    limits.map(({ bucket }) => bucket),
    nowIso(),
  );
  for (const { bucket, limit } of limits) {
    if ((await attempts.countAttempts(db, bucket, isoFromNow(-WINDOW_MS))) <= limit) continue;
    await attempts.deleteAttempts(db, ids);
    throw new TooManyRequestsError("Too many tries. Wait fifteen minutes, then try again.");
  }
  return {
    async succeeded() {
      await attempts.deleteAttempts(db, ids);
      await attempts.deleteBucket(db, known);
      await attempts.insertAttempts(db, [known], nowIso());
    },
  };
}
