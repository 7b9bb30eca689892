import nodemailer from "nodemailer";
import { oneLine } from "#app/lib/mail-address.ts";
import { type Delivery, type FailedTry, noteOf, readFailure } from "./delivery.ts";
import { type MailContent, mailText } from "./mail-content.ts";
import { mailHtml } from "./mail-html.server.tsx";
import type { MailServer } from "./mail-server.schema.ts";

/** A mail ready to go. */
export interface Mail {
  /** The same for each try of one mail, so that a receiving server that looks can tell a repetition. */
  messageId: string;
  /** The Message-ID of the mail that this one reminds of; null for a first mail. */
  follows: string | null;
  to: string;
  content: MailContent;
}

/** A connection to the mail server that takes one mail after the other. */
export interface MailLine {
  send(mail: Mail): Promise<Delivery>;
  close(): void;
}

const CONNECT_MS = 10_000;
/** A server may think for a while about a mail, but nobody waits for one that hangs. */
const SILENCE_MS = 60_000;

/** Opens a line to the owner's server when its first mail is sent. `patienceMs` shortens every wait, for somebody who watches. */
export function openMailLine(server: MailServer, patienceMs = SILENCE_MS): MailLine {
  const watch = watchCommands();
  const transport = nodemailer.createTransport({
    pool: true,
    maxConnections: 1,
    maxMessages: 100,
    // Else the pool itself would send a mail again after a broken line, and nobody would learn of it.
    maxRequeues: 0,
    host: server.host,
    port: server.port,
    secure: server.security === "tls",
    requireTLS: server.security === "starttls",
    ignoreTLS: server.security === "none",
    tls: { rejectUnauthorized: !server.allowUntrusted },
    connectionTimeout: Math.min(CONNECT_MS, patienceMs),
    greetingTimeout: Math.min(CONNECT_MS, patienceMs),
    dnsTimeout: Math.min(CONNECT_MS, patienceMs),
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: watch.logger,
    transactionLog: true,
    ...(server.user !== "" && { auth: { user: server.user, pass: server.password } }),
  });
  return {
    async send(mail) {
      watch.reset();
      try {
        const { response } = await transport.sendMail(toMessage(server, mail));
        return { outcome: "sent", note: noteOf(response) };
      } catch (error) {
        const delivery = readFailure(describe(error), watch.textBegun());
        return { ...delivery, note: withoutPassword(delivery.note, server.password) };
      }
    },
    close: () => transport.close(),
  };
}

function toMessage({ from }: MailServer, { messageId, follows, to, content }: Mail) {
  const { unsubscribeUrl } = content;
  return {
    messageId,
    ...(follows !== null && { inReplyTo: follows, references: follows }),
    from: { name: oneLine(from.name), address: from.address },
    // An object: as a text it would be read as a list of addresses.
    to: { name: "", address: to },
    subject: oneLine(content.subject),
    text: mailText(content),
    html: mailHtml(content),
    xMailer: false as const,
    headers: {
      ...(unsubscribeUrl !== null && { "List-Unsubscribe": `<${unsubscribeUrl}>` }),
      // RFC 8058 allows it for https alone.
      ...(unsubscribeUrl?.startsWith("https:") && { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
      // RFC 3834: no absence notes, please.
      "Auto-Submitted": "auto-generated",
    },
  };
}

/** A server may say back what it was told; no page may show that. */
function withoutPassword(note: string, password: string): string {
  if (password === "") return note;
  const encoded = Buffer.from(password).toString("base64").replace(/=+$/, "");
  return note.replaceAll(password, "[masked]").replaceAll(encoded, "[masked]");
}

/** Follows the commands on a line: whether a broken one broke before or after the text of the mail was under way. */
function watchCommands() {
  let begun = false;
  const follow = (entry: unknown, command: unknown) => {
    const byUs = typeof entry === "object" && entry !== null && "tnx" in entry && entry.tnx === "client";
    if (byUs && command === "DATA") begun = true;
  };
  const ignore = () => undefined;
  return {
    logger: {
      level: ignore,
      trace: ignore,
      debug: follow,
      info: ignore,
      warn: ignore,
      error: ignore,
      fatal: ignore,
    },
    reset() {
      begun = false;
    },
    textBegun: () => begun,
  };
}

function describe(error: unknown): FailedTry {
  if (!(error instanceof Error)) return { message: String(error) };
  const field = (name: "code" | "command" | "response"): string | undefined => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === "string" ? value : undefined;
  };
  const responseCode: unknown = Reflect.get(error, "responseCode");
  return {
    message: error.message,
    code: field("code"),
    command: field("command"),
    response: field("response"),
    responseCode: typeof responseCode === "number" ? responseCode : undefined,
  };
}
