import type { Db } from "#db/client.server.ts";

const TEAM_SHOWN = 500;

export interface NewUser {
  id: string;
  email: string;
  name: string;
  passwordHash: string;
  role: string;
  createdAt: string;
}

/** Stores a user unless the e-mail address is taken; tells whether it was stored. */
export async function insertUser(db: Db, user: NewUser): Promise<boolean> {
  const result = await db
    .insertInto("users")
    .values({
      id: user.id,
      email: user.email,
      name: user.name,
      password_hash: user.passwordHash,
      role: user.role,
      disabled_at: null,
      created_at: user.createdAt,
    })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function findUserByEmail(db: Db, email: string) {
  return selectUser(db).where("email", "=", email).executeTakeFirst();
}

export async function findUser(db: Db, id: string) {
  return selectUser(db).where("id", "=", id).executeTakeFirst();
}

function selectUser(db: Db) {
  return db
    .selectFrom("users")
    .select(["id", "email", "name", "role", "password_hash as passwordHash", "disabled_at as disabledAt"]);
}

export async function listUsers(db: Db) {
  return db
    .selectFrom("users")
    .select(["id", "email", "name", "role", "disabled_at as disabledAt", "created_at as createdAt"])
    .orderBy("id")
    .limit(TEAM_SHOWN)
    .execute();
}

export async function updateRole(db: Db, id: string, role: string): Promise<void> {
  await db.updateTable("users").set({ role }).where("id", "=", id).execute();
}

export async function updateDisabledAt(db: Db, id: string, disabledAt: string | null): Promise<void> {
  await db.updateTable("users").set({ disabled_at: disabledAt }).where("id", "=", id).execute();
}

export async function updatePasswordHash(db: Db, id: string, passwordHash: string): Promise<void> {
  await db.updateTable("users").set({ password_hash: passwordHash }).where("id", "=", id).execute();
}

export async function countActiveOwners(db: Db): Promise<number> {
  const row = await db
    .selectFrom("users")
    .select((select) => select.fn.countAll().as("count"))
    .where("role", "=", "owner")
    .where("disabled_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
