import { randomBytes } from "node:crypto";
import type { Actor, Role } from "#app/features/accounts/account.schema.ts";
import { acceptInvitation, invite } from "#app/features/accounts/invitations.service.server.ts";
import { createFirstOwner } from "#app/features/accounts/setup.service.server.ts";
import type { Db } from "#db/client.server.ts";

/** Somebody to sign in as. */
export interface DemoAccount {
  name: string;
  email: string;
  role: Role;
  password: string;
}

const people = [
  { name: "Romy Halder", email: "owner@morrowmill.example", role: "owner" },
  { name: "Idris Vance", email: "support@morrowmill.example", role: "support-lead" },
  { name: "Lene Farrow", email: "marketing@morrowmill.example", role: "marketer" },
  { name: "Otis Brandt", email: "viewer@morrowmill.example", role: "viewer" },
] as const satisfies readonly Omit<DemoAccount, "password">[];

/** One account for each role, with new passwords. Expects an instance that is not set up; gives the owner too. */
export async function createDemoAccounts(db: Db): Promise<{ owner: Actor; accounts: DemoAccount[] }> {
  const accounts = people.map((person) => ({ ...person, password: newPassword() }));
  const [first, ...others] = accounts;
  if (first === undefined) throw new Error("The demo has no people.");
  const owner = await createFirstOwner(db, first);
  for (const { name, email, role, password } of others) {
    const token = await invite(db, owner, { email, role });
    await acceptInvitation(db, token, { name, password });
  }
  return { owner, accounts };
}

function newPassword(): string {
  // Four groups of four: easy to copy from a terminal, 80 bits.
  const letters = randomBytes(16).map((byte) => "abcdefghjkmnpqrstuvwxyz2345678923".charCodeAt(byte % 32));
  return String.fromCharCode(...letters).replace(/(.{4})(?=.)/g, "$1-");
}
