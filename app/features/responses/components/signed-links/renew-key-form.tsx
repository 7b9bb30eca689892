import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { Section } from "#app/components/panel.tsx";
import { SelectField } from "#app/components/text-fields.tsx";
import { oldKeyDays } from "../../signed-links/renew-key.schema.ts";

/** Another key for a survey whose key somebody knows who should not. */
export function RenewKeyForm({ oldUntil, error }: { oldUntil: string | null; error: string | undefined }) {
  return (
    <Section
      title="Another key"
      lead="When somebody has the key who should not. Other systems of yours sign with the new one then; it stands in the program above."
    >
      <Form method="post" className="grid max-w-lg gap-4">
        {oldUntil !== null && <p>Links that the key before signed are taken until {oldUntil}.</p>}
        <SelectField
          name="oldForDays"
          label="Links that were signed until now are taken for"
          hint="Until then your other systems can be given the new key."
          options={oldKeyDays.map(({ days, label }) => ({ value: String(days), label }))}
          defaultValue="7"
          error={error}
        />
        <div>
          <Button name="intent" value="renew" look="secondary">
            Renew the key
          </Button>
        </div>
      </Form>
    </Section>
  );
}

export function KeyRenewed() {
  return (
    <FormMessage tone="ok" className="mb-6">
      The survey has another key. Links that are made from now on are signed with it.
    </FormMessage>
  );
}
