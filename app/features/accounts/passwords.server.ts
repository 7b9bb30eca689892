import { hash, verify } from "@node-rs/argon2";
import { TooManyRequestsError } from "#app/lib/errors.ts";
import { newToken } from "#app/lib/signing.server.ts";

// OWASP Password Storage Cheat Sheet, first choice for Argon2id: 46 MiB, one pass, one lane; about 16 ms.
const OPTIONS = { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 };

// A burst of sign-ins may take two cores and 92 MiB, not the whole machine.
const AT_ONCE = 2;
const WAITING_LIMIT = 200;

let running = 0;
const waiting: (() => void)[] = [];

/** The Argon2id hash of a password, in the PHC string format. */
export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, OPTIONS));
}

let dummyHash: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash (no such account) it checks against that of a password
 * nobody knows, so that the answer takes as long.
 */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  dummyHash ??= hashPassword(newToken());
  const stored = passwordHash ?? (await dummyHash);
  const matches = await inTurn(() => verify(stored, password));
  return matches && passwordHash !== undefined;
}

async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= AT_ONCE) await queue();
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The turn is handed over, so that nobody slips in between.
    if (next) next();
    else running -= 1;
  }
}

function queue(): Promise<void> {
  if (waiting.length >= WAITING_LIMIT)
    throw new TooManyRequestsError("Too many people sign in now. Try again soon.");
  return new Promise((resolve) => waiting.push(resolve));
}
