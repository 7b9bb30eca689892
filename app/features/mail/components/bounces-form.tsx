import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { FileDrop } from "#app/components/file-drop.tsx";
import { Section } from "#app/components/panel.tsx";

/** Takes what came back by mail after a server had taken it. */
export function BouncesForm({ error }: { error: string | undefined }) {
  return (
    <Section
      title="What came back later"
      lead="Some servers take a mail and say hours later, by a mail to the sender's address, that it cannot be delivered. Save such notices from your mail program, one as .eml or many as .mbox, and enter them here: the people are marked as bounced, and addresses that do not exist are not written to again."
    >
      <Form method="post" encType="multipart/form-data" className="grid max-w-lg justify-items-start gap-4">
        <input type="hidden" name="intent" value="bounces" />
        <Field name="bounces" label="Notices (.eml or .mbox)" error={error} required>
          {(control) => (
            <FileDrop {...control} accept=".eml,.mbox,.mbx,.txt,message/rfc822,application/mbox" />
          )}
        </Field>
        <Button look="secondary">Enter the notices</Button>
      </Form>
    </Section>
  );
}
