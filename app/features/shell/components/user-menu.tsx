import { Form } from "@remix-run/react";
import { Avatar } from "#app/components/avatar.tsx";
import { roleNames } from "#app/features/accounts/account.schema.ts";
import { paths } from "#app/lib/paths.ts";
import type { ShellUser } from "../shell-user.ts";

/** Who is signed in, and the way out. */
export function UserMenu({ user }: { user: ShellUser }) {
  return (
    <div className="flex items-start gap-2 text-sm">
      <Avatar name={user.name} />
      <div className="min-w-0">
        <p className="truncate font-semibold">{user.name}</p>
        <p className="truncate text-ink-soft">{roleNames[user.role]}</p>
        <Form method="post" action={paths.signOut()}>
          <button type="submit" className="link cursor-pointer py-1">
            Sign out
          </button>
        </Form>
      </div>
    </div>
  );
}
