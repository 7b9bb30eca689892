import { getSigningSecret } from "#app/features/accounts/signing-secret.server.ts";
import { sign, verify } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";

const HASH = 43;
const ID = 32;
const TOKEN = /^[0-9a-f]{32}[\w-]{86}$/;

export type MailTokenPurpose = "unsubscribe" | "mail-opened";

/** What a link in a mail says about the mail. */
export interface MailTokenContent {
  /** The reference of the mail (a UUID). */
  refId: string;
  /** The keyed hash of the address it went to. */
  addressHash: string;
}

/**
 * A token for a link in a mail: one run of letters, so that the log masks it whole. It needs no row to be valid, so it
 * works for as long as somebody keeps the mail, also after the customer was erased.
 */
export async function mailToken(
  db: Db,
  purpose: MailTokenPurpose,
  { refId, addressHash }: MailTokenContent,
): Promise<string> {
  const said = refId.replaceAll("-", "") + addressHash;
  return said + sign(await getSigningSecret(db), purpose, said);
}

/** What a token says; null unless it was signed here for this purpose. */
export async function readMailToken(
  db: Db,
  purpose: MailTokenPurpose,
  token: string,
): Promise<MailTokenContent | null> {
  if (!TOKEN.test(token)) return null;
  const said = token.slice(0, ID + HASH);
  if (!verify(await getSigningSecret(db), purpose, said, token.slice(ID + HASH))) return null;
  const refId = said.slice(0, ID).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { refId, addressHash: said.slice(ID) };
}
