import { Disclosure } from "#app/components/disclosure.tsx";
import { MailBody } from "#app/features/mail/components/mail-body.tsx";
import { type MailContent, mailText } from "#app/features/mail/mail-content.ts";

/** A mail as its reader would see it: subject, then the mail's own markup, then its plain text. */
export function MailPreview({ from, to, content }: { from: string; to: string; content: MailContent }) {
  return (
    <article aria-label="Preview of the mail" className="max-w-reading">
      <dl className="mb-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-ink-soft">From</dt>
        <dd className="break-words">{from}</dd>
        <dt className="text-ink-soft">To</dt>
        <dd className="break-words">{to}</dd>
        <dt className="text-ink-soft">Subject</dt>
        <dd className="break-words font-semibold">{content.subject}</dd>
      </dl>
      <div className="overflow-hidden rounded-lg border border-line">
        <MailBody content={content} />
      </div>
      <Disclosure summary="As plain text" className="mt-3">
        <pre className="whitespace-pre-wrap break-words rounded-md bg-sunken p-4 text-sm">
          {mailText(content)}
        </pre>
      </Disclosure>
    </article>
  );
}
