import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/text-fields.tsx";

/** Changes one's own password. */
export function PasswordForm({ email, errors }: { email: string; errors: Record<string, string> }) {
  return (
    <Form method="post" className="grid max-w-lg gap-4">
      <input type="hidden" name="intent" value="change-password" />
      {/* Tells password managers whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <TextField
        name="currentPassword"
        label="Current password"
        type="password"
        autoComplete="current-password"
        required
        error={errors.currentPassword}
      />
      <TextField
        name="newPassword"
        label="New password"
        hint="At least 12 characters."
        type="password"
        autoComplete="new-password"
        required
        error={errors.newPassword}
      />
      <div>
        <Button>Change the password</Button>
      </div>
    </Form>
  );
}
