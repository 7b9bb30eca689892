/** What became of one try to hand a mail to the server. */
export type Delivery =
  /** The server took it. */
  | { outcome: "sent"; note: string }
  /** The server will never take it; `mailbox` says that it is the address and not the text. */
  | { outcome: "bounced"; note: string; mailbox: boolean }
  /** The server asks to come back later with this mail. */
  | { outcome: "later"; note: string }
  /** The line broke after the text was under way: the server may have taken it. */
  | { outcome: "uncertain"; note: string }
  /** Nothing can be sent to anybody now: no connection, a wrong password, a sender that is refused. */
  | { outcome: "trouble"; note: string };

/** What is known of a failed try; as nodemailer reports it. */
export interface FailedTry {
  message: string;
  code?: string | undefined;
  /** The SMTP command that was under way: "MAIL FROM", "RCPT TO", "DATA", "AUTH PLAIN", "CONN" … */
  command?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
}

const LONGEST_NOTE = 300;

/**
 * What a failed try means (reply codes: RFC 5321 section 4.2). Only what the server says about this recipient or this
 * text is the mail's own failure; all else is the server's or the owner's and stops the sending as a whole.
 * `textBegun` says whether the text of the mail was under way.
 */
export function readFailure(failed: FailedTry, textBegun: boolean): Delivery {
  const { command = "", responseCode = 0, code } = failed;
  const note = noteOf(failed.response ?? failed.message);
  const isOwn = command === "RCPT TO" || command === "DATA";
  // 421 closes the whole session, whatever it answers to.
  if (responseCode === 421) return { outcome: "trouble", note };
  if (isOwn && responseCode >= 500) return { outcome: "bounced", note, mailbox: command === "RCPT TO" };
  if (isOwn && responseCode >= 400) return { outcome: "later", note };
  if (code === "EENVELOPE" && responseCode === 0 && /recipient/i.test(failed.message)) {
    return { outcome: "bounced", note, mailbox: true };
  }
  if (code === "EMESSAGE") return { outcome: "bounced", note, mailbox: false };
  return textBegun ? { outcome: "uncertain", note } : { outcome: "trouble", note };
}

/** A server's words as they may be kept and shown: one line, not long. */
export function noteOf(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .slice(0, LONGEST_NOTE);
}
