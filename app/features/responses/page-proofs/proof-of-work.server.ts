import { createHash } from "node:crypto";
import { getSigningSecret } from "#app/features/accounts/signing-secret.server.ts";
import { TooManyRequestsError } from "#app/lib/errors.ts";
import { sign, verify } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";

/** 130,000 hashes on average: half a second on a weak phone, some core-minutes for a thousand answers. */
const BITS = 17;
/** What a browser without scripts does instead, in seconds: it costs a person patience and a flood its speed. */
export const WAIT_SECONDS = 20;
const GOOD_FOR_MS = 15 * 60_000;
const PURPOSE = "proof-of-work";

/** Many answers come from one network: this one has to prove some work first, with the puzzle that is given with it. */
export class WorkDemandedError extends TooManyRequestsError {
  constructor(readonly challenge: string) {
    super(
      "Many answers come from your network just now. Your browser is working out a small sum and then sends yours by itself. " +
        `Without scripts, please wait ${WAIT_SECONDS} seconds and send it again.`,
      WAIT_SECONDS,
    );
  }
}

/**
 * A puzzle for the one answer with this key (hashcash, Back 2002): the browser looks for a text that makes the SHA-256 of
 * "challenge:text" begin with so many zero bits. Nothing is stored for it.
 */
export async function demandWork(db: Db, key: string, now = Date.now()): Promise<string> {
  const asked = `${BITS}.${now.toString(36)}`;
  return `${asked}.${sign(await getSigningSecret(db), PURPOSE, `${key} ${asked}`)}`;
}

/** Whether the puzzle was made here for this answer and is solved; waiting long enough counts as a solution. */
export async function isWorkDone(
  db: Db,
  key: string,
  { challenge, proof }: { challenge: string; proof: string },
  now = Date.now(),
): Promise<boolean> {
  const [bits = "", moment = "", signature = ""] = challenge.slice(0, 120).split(".");
  if (!verify(await getSigningSecret(db), PURPOSE, `${key} ${bits}.${moment}`, signature)) return false;
  const age = now - Number.parseInt(moment, 36);
  if (age > GOOD_FOR_MS) return false;
  return age >= WAIT_SECONDS * 1000 || leadingZeroBits(challenge, proof.slice(0, 40)) >= Number(bits);
}

/** Throws WorkDemandedError with a new puzzle unless what was sent solves one. */
export async function requireWork(
  db: Db,
  key: string,
  sent: { challenge: string; proof: string },
): Promise<void> {
  if (!(await isWorkDone(db, key, sent))) throw new WorkDemandedError(await demandWork(db, key));
}

function leadingZeroBits(challenge: string, proof: string): number {
  const digest = createHash("sha256").update(`${challenge}:${proof}`).digest();
  const whole = digest.findIndex((byte) => byte !== 0);
  return whole === -1 ? 256 : whole * 8 + Math.clz32(digest[whole] ?? 0) - 24;
}
