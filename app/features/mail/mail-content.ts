/** What a mail says, once for its plain text and for its HTML. */
export interface MailContent {
  subject: string;
  paragraphs: readonly string[];
  /** Null where a mail must hold no link of its own. */
  button: { label: string; url: string } | null;
  /** Why it comes, who sends it. */
  footer: string;
  /** Null in a mail that is no mailing, such as a test. */
  unsubscribeUrl: string | null;
  /** A picture of ours whose loading says that the mail was opened; null where the owner did not switch that on. */
  pixelUrl: string | null;
}

/** The mail as plain text, lines ended by LF. */
export function mailText({ paragraphs, button, footer, unsubscribeUrl }: MailContent): string {
  const end = unsubscribeUrl === null ? [] : [`No more survey mails: ${unsubscribeUrl}`];
  // "-- " parts what was written from what stands under every mail (RFC 3676 section 4.3).
  const link = button === null ? [] : [`${button.label}:\n${button.url}`];
  const parts = [...paragraphs, ...link, `-- \n${footer}`, ...end];
  return `${parts.join("\n\n")}\n`;
}

/** Paragraphs of a typed text: an empty line parts them. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
