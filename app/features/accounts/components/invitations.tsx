import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { Table } from "#app/components/table.tsx";
import { SelectField, TextField } from "#app/components/text-fields.tsx";
import { type Role, roleNames } from "../account.schema.ts";
import { roleOptions } from "./team-table.tsx";

export interface OpenInvitation {
  id: string;
  email: string;
  role: Role;
  expiresAt: string;
}

/** Asks for the address and the role of whom to invite. */
export function InviteForm({ errors }: { errors: Record<string, string> }) {
  return (
    <Form method="post" className="grid max-w-lg gap-4">
      <input type="hidden" name="intent" value="invite" />
      <TextField name="email" label="E-mail address" type="email" required error={errors.email} />
      <SelectField name="role" label="Role" options={roleOptions} defaultValue="viewer" error={errors.role} />
      <div>
        <Button>Create an invitation link</Button>
      </div>
    </Form>
  );
}

/** The link of an invitation, in the only moment in which it is known. */
export function InvitationLink({ link }: { link: string }) {
  return (
    <FormMessage tone="ok">
      <p className="font-semibold">
        Send this link to the person you invited. It works once, for seven days.
      </p>
      <p className="mt-1 break-all">
        <code>{link}</code>
      </p>
      <p className="mt-1">It is shown only now: Earshot keeps no copy.</p>
    </FormMessage>
  );
}

/** The invitations that nobody has answered yet. */
export function OpenInvitations({ invitations }: { invitations: readonly OpenInvitation[] }) {
  if (invitations.length === 0)
    return <p className="text-ink-soft">No invitation is waiting for an answer.</p>;
  return (
    <Table
      caption="Open invitations"
      rows={invitations}
      rowKey={(invitation) => invitation.id}
      columns={[
        { key: "email", header: "E-mail", main: true, cell: (invitation) => invitation.email },
        { key: "role", header: "Role", cell: (invitation) => roleNames[invitation.role] },
        {
          key: "expires",
          header: "Valid until",
          cell: (invitation) => <DateText iso={invitation.expiresAt} />,
        },
        {
          key: "withdraw",
          header: "Withdraw",
          cell: (invitation) => (
            <Form method="post">
              <input type="hidden" name="intent" value="withdraw" />
              <input type="hidden" name="invitationId" value={invitation.id} />
              <Button
                look="danger"
                size="small"
                aria-label={`Withdraw the invitation of ${invitation.email}`}
              >
                Withdraw
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
