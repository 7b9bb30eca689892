import { parseSender } from "#app/lib/mail-address.ts";
import type { MailServer } from "./mail-server.schema.ts";

/**
 * The mail server that SMTP_URL and MAIL_FROM name. smtps is TLS from the first byte; smtp asks for STARTTLS unless the
 * server is this machine itself. Both texts were checked by env.server.ts.
 */
export function serverFromUrl(smtpUrl: string, mailFrom: string): MailServer | null {
  const url = new URL(smtpUrl);
  const from = parseSender(mailFrom);
  if (from === null) return null;
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const tls = url.protocol === "smtps:";
  return {
    host,
    port: Number(url.port) || (tls ? 465 : 587),
    security: tls ? "tls" : isThisMachine(host) ? "none" : "starttls",
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    allowUntrusted: false,
    from,
  };
}

function isThisMachine(host: string): boolean {
  return host === "localhost" || host === "127.0.0.1" || host === "::1";
}
