import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Checkbox, RadioGroup } from "#app/components/choices.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { type ShownMailServer, securityNames } from "../mail-server.schema.ts";

const securities = Object.entries(securityNames).map(([value, label]) => ({ value, label }));

/** Asks for the owner's mail server. The password that is kept is never shown, not even as dots of its length. */
export function MailServerForm({
  server,
  values,
  errors,
}: {
  server: ShownMailServer | null;
  /** What was typed, when the form comes back. */
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) {
  const shown = (name: string, stored: string) => ({
    name,
    defaultValue: values[name] ?? stored,
    error: errors[name],
  });
  return (
    <Form method="post" className="grid max-w-lg gap-4">
      <input type="hidden" name="intent" value="save-server" />
      <TextField
        {...shown("host", server?.host ?? "")}
        label="Server"
        hint="Such as smtp.example.com; your mail provider's help names it."
        required
        autoComplete="off"
      />
      <TextField
        {...shown("port", String(server?.port ?? 587))}
        label="Port"
        inputMode="numeric"
        required
        autoComplete="off"
      />
      <RadioGroup
        name="security"
        label="Encryption"
        options={securities}
        defaultValue={values.security ?? server?.security ?? "starttls"}
        error={errors.security}
      />
      <Checkbox
        name="allowUntrusted"
        label="Take a certificate that nobody vouches for"
        hint="For a server of yours with a self-made certificate. Whoever stands between could then read the password and the mails."
        defaultChecked={values.host === undefined ? server?.allowUntrusted : values.allowUntrusted === "on"}
      />
      <TextField {...shown("user", server?.user ?? "")} label="User" required={false} autoComplete="off" />
      <TextField
        name="password"
        label="Password"
        type="password"
        required={false}
        autoComplete="new-password"
        error={errors.password}
        hint={
          server?.hasPassword
            ? "One is kept, sealed. Leave this empty to keep it; another server or user needs it again."
            : "It is kept sealed, and no page shows it again."
        }
      />
      <TextField
        {...shown("fromName", server?.from.name ?? "")}
        label="Name that mail is from"
        required={false}
        autoComplete="organization"
      />
      <TextField
        {...shown("fromAddress", server?.from.address ?? "")}
        label="Address that mail is from"
        hint="Answers and notices of undeliverable mail come here."
        type="email"
        required
        autoComplete="off"
      />
      <div>
        <Button>Save the mail server</Button>
      </div>
    </Form>
  );
}
