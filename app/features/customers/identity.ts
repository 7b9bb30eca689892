/** Mailboxes that many people share: they never stand for one person. */
const sharedMailboxes = new Set([
  "admin",
  "billing",
  "contact",
  "feedback",
  "hello",
  "help",
  "info",
  "mail",
  "mailer-daemon",
  "marketing",
  "no-reply",
  "noreply",
  "no_reply",
  "donotreply",
  "do-not-reply",
  "do_not_reply",
  "office",
  "orders",
  "postmaster",
  "sales",
  "service",
  "support",
  "team",
  "webmaster",
]);

const nobody = new Set(["anonymous", "anonym", "unknown", "n/a", "none", "null", "-"]);

/** The address in the form it is matched by (trimmed, lower case), or null when it is no e-mail address. */
export function normaliseEmail(raw: string | null | undefined): string | null {
  const text = (raw ?? "").trim().toLowerCase();
  if (text.length > 254) return null;
  return /^[^\s@<>,;:"()]+@[^\s@<>,;:"().]+(\.[^\s@<>,;:"().]+)+$/.test(text) ? text : null;
}

/** Whether mail to this address reaches a department or a machine rather than one person. */
export function isSharedMailbox(email: string): boolean {
  const mailbox = email.slice(0, email.indexOf("@")).split("+")[0] ?? "";
  return sharedMailboxes.has(mailbox);
}

/** An external id as it is matched by, or null for a blank or a word that means nobody. */
export function normaliseExternalId(raw: string | null | undefined): string | null {
  const text = (raw ?? "").trim();
  return text === "" || text.length > 200 || nobody.has(text.toLowerCase()) ? null : text;
}
