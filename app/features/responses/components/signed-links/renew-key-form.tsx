import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { SelectField } from "#app/components/text-fields.tsx";
import { oldKeyDays } from "../../signed-links/renew-key.schema.ts";

/** Another key for a survey whose key somebody knows who should not. */
export function RenewKeyForm({ oldUntil, error }: { oldUntil: string | null; error: string | undefined }) {
  return (
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
  );
}
