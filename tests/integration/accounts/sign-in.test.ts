import { afterEach, expect, test, vi } from "vitest";
import { changePassword } from "#app/features/accounts/password.service.server.ts";
import { findActor, openSession } from "#app/features/accounts/sessions.service.server.ts";
import { signIn, signOut } from "#app/features/accounts/sign-in.service.server.ts";
import { ACCOUNT_LIMIT, NETWORK_LIMIT } from "#app/features/accounts/throttle.server.ts";
import { InvalidInputError, TooManyRequestsError } from "#app/lib/errors.ts";
import { hashToken } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner, password } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";

const from = (clientAddress: string) => ({ clientAddress, userAgent: "test" });
const home = from("203.0.113.5");

async function tryWrong(db: Db, email: string, clientAddress: string): Promise<string> {
  try {
    await signIn(db, { email, password: "not the password" }, from(clientAddress));
    return "signed in";
  } catch (error) {
    if (error instanceof TooManyRequestsError) return "throttled";
    if (error instanceof InvalidInputError) return error.message;
    throw error;
  }
}

afterEach(() => vi.useRealTimers());

describeEachDatabase("signing in", (open) => {
  test("opens a session of which only the hash is stored, and signing out ends it", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const token = await signIn(db, { email: owner.email, password }, home);
    expect(await findActor(db, token)).toEqual(owner);
    const [session] = await db.selectFrom("sessions").selectAll().execute();
    expect(session?.token_hash).toBe(hashToken(token));
    expect(JSON.stringify(session)).not.toContain(token);
    await signOut(db, token);
    expect(await findActor(db, token)).toBeNull();
  });

  test("ends the session the browser had before", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const oldToken = await openSession(db, owner.id, null);
    const token = await signIn(db, { email: owner.email, password }, { ...home, oldToken });
    expect(token).not.toBe(oldToken);
    expect(await findActor(db, oldToken)).toBeNull();
  });

  test("takes no expired session", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const token = await openSession(db, owner.id, null);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 31 * 24 * 60 * 60 * 1000 });
    expect(await findActor(db, token)).toBeNull();
  });

  test("says the same for a wrong password and for an unknown address", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const known = await tryWrong(db, owner.email, "203.0.113.5");
    expect(await tryWrong(db, "nobody@example.com", "203.0.113.5")).toBe(known);
  });

  test("lets ten wrong tries on an account through in fifteen minutes, also when all come at once", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const tries = Array.from({ length: 25 }, (_, index) => tryWrong(db, owner.email, `198.51.100.${index}`));
    const results = await Promise.all(tries);
    expect(results.filter((result) => result !== "throttled").length).toBeLessThanOrEqual(ACCOUNT_LIMIT);
    // Those who came at once held each other up; the rest of the ten may still be tried, and then no more.
    for (let index = 0; index < ACCOUNT_LIMIT; index++) await tryWrong(db, owner.email, `192.0.2.${index}`);
    await expect(signIn(db, { email: owner.email, password }, from("198.51.100.200"))).rejects.toThrow(
      TooManyRequestsError,
    );
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16 * 60 * 1000 });
    await expect(signIn(db, { email: owner.email, password }, from("198.51.100.200"))).resolves.toBeTruthy();
  });

  test("locks nobody out of a network they signed in from before", async () => {
    const db = await open();
    const owner = await createOwner(db);
    await signIn(db, { email: owner.email, password }, home);
    for (let index = 0; index < ACCOUNT_LIMIT + 2; index++) {
      await tryWrong(db, owner.email, `198.51.100.${index}`);
    }
    await expect(signIn(db, { email: owner.email, password }, home)).resolves.toBeTruthy();
  });

  test("stops one network that tries many accounts; an IPv6 /64 is one network", async () => {
    const db = await open();
    await createOwner(db);
    const results: string[] = [];
    for (let index = 0; index < NETWORK_LIMIT + 5; index++) {
      results.push(await tryWrong(db, `person${index}@example.com`, `2001:db8:1:2::${index.toString(16)}`));
    }
    expect(results.filter((result) => result !== "throttled")).toHaveLength(NETWORK_LIMIT);
    expect(await tryWrong(db, "x@example.com", "2001:db8:1:3::1")).not.toBe("throttled");
  });

  test("counts no successful sign-in", async () => {
    const db = await open();
    const owner = await createOwner(db);
    for (let index = 0; index < ACCOUNT_LIMIT + 2; index++) {
      await signIn(db, { email: owner.email, password }, home);
    }
  });

  test("a changed password ends all sessions but gives this browser a new one", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const here = await openSession(db, owner.id, "here");
    const elsewhere = await openSession(db, owner.id, "elsewhere");
    const newPassword = "another long password";
    const change = { currentPassword: password, newPassword };
    const token = await changePassword(db, owner, change, home);
    expect(await findActor(db, here)).toBeNull();
    expect(await findActor(db, elsewhere)).toBeNull();
    expect(await findActor(db, token)).toEqual(owner);
    await expect(signIn(db, { email: owner.email, password: newPassword }, home)).resolves.toBeTruthy();
  });

  test("a password is changed only by who knows it", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const change = { currentPassword: "not the password", newPassword: "another long password" };
    await expect(changePassword(db, owner, change, home)).rejects.toThrow(InvalidInputError);
  });
});
