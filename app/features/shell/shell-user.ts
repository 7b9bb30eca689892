import type { Role } from "#app/features/accounts/account.schema.ts";

/** Who is signed in, as far as the shell needs to know. */
export interface ShellUser {
  name: string;
  role: Role;
}
