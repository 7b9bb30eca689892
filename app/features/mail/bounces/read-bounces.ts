import { noteOf } from "../delivery.ts";

/** What a notice says that came back by mail: one of our mails did not arrive. */
export interface Bounce {
  /** The id of the mail in the outbox, as its Message-ID says it. */
  mailId: string;
  /** The server's own words, one line. */
  note: string;
  /** It is the address that nobody will ever reach (RFC 3463: 5.1.x, or 5.2.1, a mailbox that is shut). */
  mailbox: boolean;
}

/** What a file of notices holds. */
export interface BounceFile {
  messages: number;
  /** Failures for good, one a mail; what is only delayed or was delivered is none. */
  bounces: Bounce[];
}

/** More than anybody saves at once; a file is looked at in one go. */
const MOST_MESSAGES = 10_000;

/**
 * Reads delivery status notifications (RFC 3464 in a multipart/report, RFC 6522) out of one message, or an mbox of many
 * (RFC 4155). Each line is looked at once. Anybody can send such a notice, so it counts only with the Message-ID of the
 * mail that it is about, which nobody knows but who got it.
 */
export function readBounces(bytes: Uint8Array): BounceFile {
  // Byte by byte: notices mix encodings, and what is looked for is ASCII.
  const text = Buffer.from(bytes).toString("latin1").replaceAll("\r\n", "\n");
  const messages = messagesOf(text).slice(0, MOST_MESSAGES);
  const found = new Map<string, Bounce>();
  for (const message of messages) {
    const bounce = readNotice(message);
    if (bounce !== null) found.set(bounce.mailId, bounce);
  }
  return { messages: messages.length, bounces: [...found.values()] };
}

function messagesOf(text: string): string[] {
  if (!text.startsWith("From ")) return text.trim() === "" ? [] : [text];
  return text
    .slice("From ".length)
    .split("\n\nFrom ")
    .map((message) => message.slice(message.indexOf("\n") + 1));
}

function readNotice(message: string): Bounce | null {
  const { fields, body } = splitHead(message);
  const type = fields.get("content-type") ?? "";
  if (!/^multipart\/report/i.test(type) || !/report-type="?delivery-status/i.test(type)) return null;
  const boundary = /boundary="?([^";\s]{1,200})/i.exec(type)?.[1];
  if (boundary === undefined) return null;
  const parts = body
    .split(`--${boundary}`)
    .slice(1)
    .map((part) => splitHead(part.replace(/^\n/, "")));
  const partOf = (wanted: RegExp) => parts.find((part) => wanted.test(part.fields.get("content-type") ?? ""));
  const status = partOf(/^message\/(?:global-)?delivery-status/i);
  const original = partOf(/^(?:message\/(?:rfc822|global)|text\/rfc822-headers)/i);
  const mailId = /<([0-9a-f-]{36})@[^>\s]{1,255}>/i.exec(
    splitHead(original?.body ?? "").fields.get("message-id") ?? "",
  )?.[1];
  if (status === undefined || mailId === undefined) return null;
  // The first group of fields is about the whole message, each other one about a recipient; ours have one recipient.
  for (const group of status.body.split("\n\n")) {
    const { fields: said } = splitHead(`${group}\n\n`);
    if (said.get("action")?.toLowerCase() !== "failed") continue;
    const code = said.get("status") ?? "";
    if (code.startsWith("4.")) continue;
    const words = (said.get("diagnostic-code") ?? "").replace(/^smtp\s*;\s*/i, "");
    return {
      mailId,
      note: noteOf(words || `Came back with status ${code}`),
      mailbox: /^5\.(?:1\.|2\.1)/.test(code),
    };
  }
  return null;
}

/** The fields of a head by their lower-case names, unfolded, the first of each name; and what follows. */
function splitHead(text: string): { fields: Map<string, string>; body: string } {
  const end = text.indexOf("\n\n");
  const head = end === -1 ? text : text.slice(0, end);
  const fields = new Map<string, string>();
  let last = "";
  for (const line of head.split("\n")) {
    if (/^[ \t]/.test(line) && last !== "") fields.set(last, `${fields.get(last)} ${line.trim()}`);
    else {
      const colon = line.indexOf(":");
      last = colon > 0 ? line.slice(0, colon).trim().toLowerCase() : "";
      if (last === "" || fields.has(last)) last = "";
      else fields.set(last, line.slice(colon + 1).trim());
    }
  }
  return { fields, body: end === -1 ? "" : text.slice(end + 2) };
}
