import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** The signature (HMAC-SHA-256, RFC 2104, as base64url) of a text for one purpose; another purpose gives another signature. */
export function sign(secret: string, purpose: string, text: string): string {
  return createHmac("sha256", secret)
    .update(JSON.stringify([purpose, text]))
    .digest("base64url");
}

/** Whether a signature was made by `sign` with the same secret, purpose and text; takes the same time for every wrong one. */
export function verify(secret: string, purpose: string, text: string, signature: string): boolean {
  const expected = Buffer.from(sign(secret, purpose, text));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** A new secret of 256 random bits as base64url: for cookies, links and keys. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token: its SHA-256, so that a stolen database holds no working token. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
