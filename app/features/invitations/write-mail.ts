import { type MailContent, paragraphsOf } from "#app/features/mail/mail-content.ts";
import { oneLine, type Sender } from "#app/lib/mail-address.ts";
import { tidyName } from "#app/lib/text.ts";
import type { InvitationMessage } from "./invitation.schema.ts";
import { fillPlaceholders } from "./placeholders.ts";

/** Everything that a mail of a mailing is made of. */
export interface MailParts {
  message: InvitationMessage;
  surveyTitle: string;
  /** What the reader is called; null where that is not known. */
  name: string | null;
  /** 0 for the invitation, 1 for the first reminder … */
  number: number;
  /** When the invitation was sent; null before that. */
  sentAt: string | null;
  anonymous: boolean;
  /** It tells somebody who answered what became of it, and asks for nothing. */
  tellsBack: boolean;
  from: Sender;
  /**
   * `answer` is null where nothing is asked, and in a reminder of an anonymous survey: nobody knows which link the
   * reader was given.
   */
  links: { answer: string | null; unsubscribe: string; pixel: string | null };
}

const LONGEST_NAME = 100;
const longDate = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** What a mail says; the same for sending and for the preview. Names are one line, so none can begin a header. */
export function writeMail(parts: MailParts): MailContent {
  const { message, number, anonymous, links, from } = parts;
  const values = {
    name: oneLine(tidyName(parts.name ?? "")).slice(0, LONGEST_NAME) || null,
    survey: oneLine(parts.surveyTitle),
  };
  const subject = oneLine(fillPlaceholders(message.subject, values));
  const sender = from.name === "" ? from.address : from.name;
  const whose = parts.tellsBack
    ? `You get it because you answered “${values.survey}”.`
    : anonymous
      ? "The survey is anonymous: nobody can see whose answer is whose."
      : "The link is yours alone: please do not pass it on.";
  return {
    subject: number === 0 ? subject : `Reminder: ${subject}`,
    paragraphs: [
      ...reminderWords(number, parts.sentAt, anonymous),
      ...paragraphsOf(fillPlaceholders(message.text, values)),
    ],
    button: links.answer === null ? null : { label: "Answer the survey", url: links.answer },
    footer: `${sender} sends this to customers. ${whose}`,
    unsubscribeUrl: links.unsubscribe,
    // An opened mail would say who is about to answer an anonymous survey.
    pixelUrl: anonymous ? null : links.pixel,
  };
}

function reminderWords(number: number, sentAt: string | null, anonymous: boolean): string[] {
  if (number === 0) return [];
  const when =
    sentAt === null ? "We wrote to you before" : `We wrote to you on ${longDate.format(new Date(sentAt))}`;
  if (!anonymous) return [`${when} and have no answer from you yet. In case it got lost:`];
  return [
    `${when}. The survey is anonymous: nobody here can see whether you have answered, or which link is yours, so it cannot be sent again. You find it in that mail. If you have answered, thank you, and please leave this be.`,
  ];
}
