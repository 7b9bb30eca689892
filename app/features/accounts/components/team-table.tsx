import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Select } from "#app/components/inputs.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { type Role, roleNames, roles } from "../account.schema.ts";

export interface TeamMember {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabledAt: string | null;
  createdAt: string;
}

export const roleOptions = roles.map((role) => ({ value: role, label: roleNames[role] }));

/** Everyone with an account; each row changes one person. */
export function TeamTable({ team }: { team: readonly TeamMember[] }) {
  return (
    <Table
      caption="Team"
      rows={team}
      rowKey={(member) => member.id}
      columns={[
        {
          key: "name",
          header: "Name",
          main: true,
          cell: (member) => (
            <>
              {member.name} {member.disabledAt !== null && <Tag tone="danger">disabled</Tag>}
            </>
          ),
        },
        { key: "email", header: "E-mail", cell: (member) => member.email },
        { key: "since", header: "Since", cell: (member) => <DateText iso={member.createdAt} /> },
        { key: "role", header: "Role", cell: (member) => <RoleForm member={member} /> },
        { key: "access", header: "Access", cell: (member) => <AccessForm member={member} /> },
      ]}
    />
  );
}

function RoleForm({ member }: { member: TeamMember }) {
  return (
    <Form method="post" className="flex items-center gap-2">
      <input type="hidden" name="intent" value="change-role" />
      <input type="hidden" name="userId" value={member.id} />
      <Select
        name="role"
        options={roleOptions}
        defaultValue={member.role}
        aria-label={`Role of ${member.name}`}
        className="w-auto"
      />
      <Button look="secondary" size="small" aria-label={`Save the role of ${member.name}`}>
        Save
      </Button>
    </Form>
  );
}

function AccessForm({ member }: { member: TeamMember }) {
  const disabled = member.disabledAt !== null;
  const verb = disabled ? "Enable" : "Disable";
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={disabled ? "enable" : "disable"} />
      <input type="hidden" name="userId" value={member.id} />
      <Button look={disabled ? "secondary" : "danger"} size="small" aria-label={`${verb} ${member.name}`}>
        {verb}
      </Button>
    </Form>
  );
}
