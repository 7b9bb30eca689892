interface Said {
  action?: string;
  status?: string;
  diagnostic?: string;
  /** How the mail that came back is in the notice. */
  original?: "message/rfc822" | "text/rfc822-headers";
}

/** A notice as mail servers write it (RFC 3464) about the mail with this id, sent from earshot.example.com. */
export function aBounce(
  mailId: string,
  {
    action = "failed",
    status = "5.1.1",
    diagnostic = "smtp; 550 5.1.1 <gone@example.org>: no such user here",
    original = "message/rfc822",
  }: Said = {},
): string {
  return [
    "From: MAILER-DAEMON@mail.example.org",
    "To: hello@example.com",
    "Subject: Undelivered Mail Returned to Sender",
    "MIME-Version: 1.0",
    "Content-Type: multipart/report; report-type=delivery-status;",
    '\tboundary="cut.1/example"',
    "",
    "This is a MIME-encapsulated message.",
    "",
    "--cut.1/example",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "I'm sorry to have to inform you that your message could not be delivered.",
    "",
    "--cut.1/example",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mail.example.org",
    "Arrival-Date: Thu, 26 Nov 2026 09:00:00 +0000",
    "",
    "Final-Recipient: rfc822; gone@example.org",
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: ${diagnostic}`,
    "",
    "--cut.1/example",
    `Content-Type: ${original}`,
    "",
    "From: Example <hello@example.com>",
    "To: gone@example.org",
    `Message-ID: <${mailId}@earshot.example.com>`,
    "Subject: A question",
    "",
    "Dear customer",
    "",
    "--cut.1/example--",
    "",
  ].join("\r\n");
}
