import { sha256Start } from "./sha256.ts";

/** Tries between two looks at what else the page has to do. */
const TRIES = 2000;

/**
 * Finds the text that a challenge of the server asks for (responses/proof-of-work.server.ts), a piece at a time so that
 * the page stays usable: on average 2^bits hashes. A challenge begins with its bits, at most 32.
 */
export async function solveChallenge(challenge: string): Promise<string> {
  const bits = Number.parseInt(challenge, 10);
  for (let start = 0; ; start += TRIES) {
    for (let proof = start; proof < start + TRIES; proof += 1) {
      const text = proof.toString(36);
      if (Math.clz32(sha256Start(`${challenge}:${text}`)) >= bits) return text;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}
