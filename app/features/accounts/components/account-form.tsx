import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { TextField } from "#app/components/text-fields.tsx";

/** What a failed try at one of these forms comes back with; a typed password never does. */
export interface AccountFormReply {
  message: string;
  fieldErrors: Record<string, string>;
  name?: string | undefined;
  email?: string | undefined;
}

type AccountField = "name" | "email" | "password" | "new-password";

/** A form about one account: sign in, set up, accept an invitation. */
export function AccountForm({
  fields,
  button,
  reply,
}: {
  fields: readonly AccountField[];
  button: string;
  reply: AccountFormReply | undefined;
}) {
  const errors = reply?.fieldErrors ?? {};
  return (
    <Form method="post" className="grid gap-4">
      <ErrorSummary fieldErrors={errors} />
      {Object.keys(errors).length === 0 && <FormMessage tone="error">{reply?.message}</FormMessage>}
      {fields.includes("name") && (
        <TextField
          name="name"
          label="Your name"
          autoComplete="name"
          required
          defaultValue={reply?.name}
          error={errors.name}
        />
      )}
      {fields.includes("email") && (
        <TextField
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          required
          defaultValue={reply?.email}
          error={errors.email}
        />
      )}
      {fields.includes("password") && (
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          required
          error={errors.password}
        />
      )}
      {fields.includes("new-password") && (
        <TextField
          name="password"
          label="Password"
          hint="At least 12 characters. A few words in a row are easy to remember and hard to guess."
          type="password"
          autoComplete="new-password"
          required
          error={errors.password}
        />
      )}
      <div>
        <Button>{button}</Button>
      </div>
    </Form>
  );
}
