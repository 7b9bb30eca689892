import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import path from "node:path";

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Hides a text (AES-256-GCM, NIST SP 800-38D) so that only the same key with the same purpose shows it again. */
export function seal(key: Buffer, purpose: string, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(purpose));
  const hidden = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString("base64url");
}

/** The text that was sealed; null where the key or the purpose is another one, or it was changed. */
export function unseal(key: Buffer, purpose: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES));
    decipher.setAAD(Buffer.from(purpose));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return text.toString("utf8");
  } catch {
    return null;
  }
}

/**
 * The key of this instance: made at first use, a file beside the database that its owner alone may read. It is in no
 * backup of the database, so a stolen backup shows no sealed text.
 */
export async function sealingKey(dataDir: string): Promise<Buffer> {
  const file = path.join(dataDir, "sealing.key");
  const known = await readKey(file);
  if (known) return known;
  await mkdir(dataDir, { recursive: true });
  await linkWhole(file, randomBytes(KEY_BYTES).toString("base64url"));
  const made = await readKey(file);
  if (!made) throw new Error(`The key in ${file} cannot be used: expected ${KEY_BYTES} bytes as base64url.`);
  return made;
}

/** Makes a file that is there with all it holds or not at all; one that is there already stays, whoever made it. */
async function linkWhole(file: string, text: string): Promise<void> {
  const partial = `${file}.${randomUUID()}`;
  const handle = await open(partial, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
    await link(partial, file);
  } catch (error) {
    // Of two processes that make it at once one is first.
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    await handle.close();
    await rm(partial, { force: true });
  }
}

async function readKey(file: string): Promise<Buffer | null> {
  const text = await readFile(file, "utf8").catch(() => "");
  const key = Buffer.from(text.trim(), "base64url");
  return key.length === KEY_BYTES ? key : null;
}
