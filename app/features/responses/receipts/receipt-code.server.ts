import { createCipheriv, createDecipheriv, createHash } from "node:crypto";
import { sign } from "#app/lib/signing.server.ts";

/** Crockford's base 32 (crockford.com/base32.html): no letter that is read as a digit, and no word by accident. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHARACTERS = 28;
const CHECK_BITS = 12n;

/**
 * The receipt of a response: its id, enciphered, as seven groups of four characters. One block of AES is a permutation
 * of all 128-bit numbers that nobody computes without the secret, so a code is as hard to guess as 128 random bits, it
 * needs no place in the database, and the same response has the same code whenever it is asked for.
 */
export function encodeReceipt(secret: string, responseId: string): string {
  const cipher = createCipheriv("aes-256-ecb", keyOf(secret), null).setAutoPadding(false);
  const block = Buffer.concat([cipher.update(bytesOf(responseId)), cipher.final()]);
  let rest = (BigInt(`0x${block.toString("hex")}`) << CHECK_BITS) | checkOf(block);
  let code = "";
  for (let place = 0; place < CHARACTERS; place += 1) {
    if (place > 0 && place % 4 === 0) code = `-${code}`;
    code = ALPHABET.charAt(Number(rest & 31n)) + code;
    rest >>= 5n;
  }
  return code;
}

/** Why a typed code cannot be a receipt: it has not the form of one, or a character of it is wrong. */
export type ReceiptMistake = "form" | "typo";

/**
 * The id that a code stands for, whether or not there is such a response; read as people type it: small letters, blanks
 * instead of hyphens, O for 0, I and L for 1. The check finds all but one of 4,096 slips and is no secret.
 */
export function decodeReceipt(secret: string, text: string): { id: string } | { mistake: ReceiptMistake } {
  const typed = text
    .slice(0, 200)
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  if (typed.length !== CHARACTERS) return { mistake: "form" };
  let number = 0n;
  for (const character of typed) {
    const digit = ALPHABET.indexOf(character);
    if (digit === -1) return { mistake: "form" };
    number = (number << 5n) | BigInt(digit);
  }
  const block = Buffer.from((number >> CHECK_BITS).toString(16).padStart(32, "0"), "hex");
  if ((number & ((1n << CHECK_BITS) - 1n)) !== checkOf(block)) return { mistake: "typo" };
  const decipher = createDecipheriv("aes-256-ecb", keyOf(secret), null).setAutoPadding(false);
  const hex = Buffer.concat([decipher.update(block), decipher.final()]).toString("hex");
  return { id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") };
}

function keyOf(secret: string): Buffer {
  return Buffer.from(sign(secret, "receipt-code", ""), "base64url");
}

function bytesOf(responseId: string): Buffer {
  const bytes = Buffer.from(responseId.replaceAll("-", ""), "hex");
  if (bytes.length !== 16) throw new Error(`A response's id is a UUID; "${responseId}" is none.`);
  return bytes;
}

function checkOf(block: Buffer): bigint {
  return BigInt(createHash("sha256").update(block).digest().readUInt16BE(0) >> 4);
}
