/** What can be said of a person on a mailing's list, the furthest of what happened. */
export const personStatuses = [
  "queued",
  "held",
  "sent",
  "opened",
  "answered",
  "bounced",
  "unsubscribed",
  "left-out",
  "cancelled",
] as const;
export type PersonStatus = (typeof personStatuses)[number];

export const statusNames: Record<PersonStatus, string> = {
  queued: "Waiting",
  held: "Held back",
  sent: "Sent",
  opened: "Opened",
  answered: "Answered",
  bounced: "Bounced",
  unsubscribed: "Unsubscribed",
  "left-out": "Left out",
  cancelled: "Cancelled",
};

export const statusMeanings: Record<PersonStatus, string> = {
  queued: "The mail is sent when its turn comes.",
  held: "A rule holds the mail back; it is sent later if the mailing still runs.",
  sent: "The mail server took the mail; nothing more is known.",
  opened:
    "Somebody opened the personal link, or the picture of the mail was loaded, without an answer so far.",
  answered: "The customer answered this survey.",
  bounced: "The mail server refused the mail for good.",
  unsubscribed: "The customer wants no more survey mails.",
  "left-out": "No mail is sent, for the reason that stands there.",
  cancelled: "The mailing was cancelled before the mail was sent.",
};

/** A status as it came in an address; null for anything else. */
export function asPersonStatus(text: string | null): PersonStatus | null {
  return personStatuses.find((status) => status === text) ?? null;
}

/** Why somebody of the audience gets no mail. */
const leftOutReasons = new Map([
  ["no-address", "No e-mail address is known."],
  ["withdrawn", "The customer withdrew consent."],
  ["no-consent", "The customer has not said that they may be written to."],
  ["unsubscribed", "This address wants no more survey mails."],
  ["bounced", "Mail to this address bounced before."],
  ["answered", "The customer has answered this survey already."],
  ["invited", "The customer was invited to this survey by another mailing."],
  ["tolerance", "The customer wants no survey mails."],
  ["withdrew-answer", "The answer was withdrawn, or set aside."],
  ["closed", "The survey takes no answers any more."],
  ["removed", "The customer was removed."],
]);

/** A reason in words; what the mail server said stands as it is. */
export function reasonInWords(reason: string): string {
  return leftOutReasons.get(reason) ?? reason;
}
