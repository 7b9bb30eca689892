import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/choices.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import type { ShownHelper } from "../wording.schema.ts";

/** Asks for the owner's helper. The key that is kept is never shown. */
export function HelperForm({
  helper,
  values,
  errors,
}: {
  helper: ShownHelper | null;
  /** What was typed, when the form comes back; empty otherwise. */
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) {
  const shown = (name: string, stored: string) => ({
    name,
    defaultValue: values[name] ?? stored,
    error: errors[name],
  });
  const isTyped = values.address !== undefined;
  return (
    <Form method="post" className="grid max-w-lg gap-4">
      <input type="hidden" name="intent" value="save" />
      <TextField
        {...shown("address", helper?.address ?? "")}
        label="Address"
        hint="The base of an OpenAI-compatible service, such as http://127.0.0.1:11434/v1 for a model on this machine."
        required
        autoComplete="off"
      />
      <Checkbox
        name="ownNetwork"
        label="It stands in our own network"
        hint="Allows private addresses, and http without encryption on the way there. Whoever can listen in that network can read the lines."
        defaultChecked={isTyped ? values.ownNetwork === "on" : helper?.ownNetwork}
      />
      <TextField {...shown("model", helper?.model ?? "")} label="Model" required autoComplete="off" />
      <TextField
        name="key"
        label="Key"
        type="password"
        required={false}
        autoComplete="new-password"
        error={errors.key}
        hint={
          helper?.hasKey
            ? "One is kept, sealed. Leave this empty to keep it; another service needs it again."
            : "If the service asks for one. It is kept sealed, and no page shows it again."
        }
      />
      <TextField
        {...shown("seconds", String(helper?.seconds ?? 60))}
        label="Seconds to wait for an answer"
        inputMode="numeric"
        required
        autoComplete="off"
      />
      <Checkbox
        name="isOn"
        label="Let editors ask it for wordings"
        hint="Lines then leave this machine, to the address above and nowhere else, each time an editor asks."
        defaultChecked={isTyped ? values.isOn === "on" : helper?.isOn}
      />
      <div>
        <Button>Save</Button>
      </div>
    </Form>
  );
}
