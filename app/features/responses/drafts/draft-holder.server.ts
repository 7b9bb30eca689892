import { hashToken } from "#app/lib/signing.server.ts";

/** What a page that is being filled in knows of itself. */
export interface FormIdentity {
  /** Made with the page; the same key is the same answer. */
  key: string;
  /** The token of a personal link; "" on the open link. */
  link: string;
}

/**
 * Whose draft it is, as it is stored: a hash, so that a stolen database opens nobody's half answer. A personal link has
 * one draft on all devices, an open page one by its own key.
 */
export function draftHolder({ key, link }: FormIdentity): string {
  return hashToken(link === "" ? `key:${key}` : `link:${link}`);
}

/**
 * Decides random orders: 32 bits, the same for a respondent on every view and device. Made anew from the hash, so that
 * the seed that is stored with a response does not lead to its draft or its link.
 */
export function seedOf(identity: FormIdentity): number {
  return Buffer.from(hashToken(`seed:${draftHolder(identity)}`), "base64url").readUInt32BE(0);
}
