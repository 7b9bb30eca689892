import { readEnv } from "#app/lib/env.server.ts";

/** The Message-ID (RFC 5322 section 3.6.4) of a mail of the outbox: the same each time it is tried. */
export function messageIdOf(mailId: string): string {
  return `<${mailId}@${new URL(readEnv().publicUrl).hostname}>`;
}
