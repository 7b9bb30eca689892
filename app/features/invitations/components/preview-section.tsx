import { Section } from "#app/components/panel.tsx";
import type { MailContent } from "#app/features/mail/mail-content.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { MailPreview } from "./mail-preview.tsx";

/** The mails of a mailing as two readers would get them. */
export function PreviewSection({
  page: { from, previews, invitation },
}: {
  page: {
    from: string;
    previews: readonly MailContent[];
    invitation: { reminders: number; reminderDays: number };
  };
}) {
  const [first, reminder] = previews;
  const { reminders, reminderDays } = invitation;
  return (
    <>
      <Section title="The mail" lead="As a customer called Ana Lee would get it.">
        {first && <MailPreview from={from} to="ana.lee@example.org" content={first} />}
      </Section>
      {reminder && (
        <Section
          title="The reminder"
          lead={`At most ${formatNoun(reminders, "reminder", "reminders")}, ${formatNoun(reminderDays, "day", "days")} after the mail before; as a customer without a name would get it.`}
        >
          <MailPreview from={from} to="customer@example.org" content={reminder} />
        </Section>
      )}
    </>
  );
}
