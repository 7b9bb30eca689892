import { afterEach, expect, test, vi } from "vitest";
import {
  acceptInvitation,
  getInvitation,
  invite,
  listInvitations,
  withdrawInvitation,
} from "#app/features/accounts/invitations.service.server.ts";
import { findActor, openSession } from "#app/features/accounts/sessions.service.server.ts";
import { createFirstOwner } from "#app/features/accounts/setup.service.server.ts";
import { signIn } from "#app/features/accounts/sign-in.service.server.ts";
import { getSigningSecret } from "#app/features/accounts/signing-secret.server.ts";
import { changeRole, disableUser, enableUser, listTeam } from "#app/features/accounts/team.service.server.ts";
import { listAudit } from "#app/features/audit/audit.service.server.ts";
import { ConflictError, GoneError, InvalidInputError } from "#app/lib/errors.ts";
import { createMember, createOwner, password } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";

const home = { clientAddress: "203.0.113.5", userAgent: "test" };
const answer = { name: "Mia", password: "a long enough password" };

afterEach(() => vi.useRealTimers());

describeEachDatabase("the team", (open) => {
  test("has one first owner, also when many are made at once", async () => {
    const db = await open();
    const tries = Array.from({ length: 8 }, (_, index) =>
      createFirstOwner(db, { name: `Owner ${index}`, email: `owner${index}@example.com`, password }),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(GoneError);
    }
    expect(await listTeam(db)).toHaveLength(1);
  });

  test("an invitation makes its person a user of its role, once", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const token = await invite(db, owner, { email: "mia@example.com", role: "marketer" });
    expect(await getInvitation(db, token)).toMatchObject({ email: "mia@example.com", role: "marketer" });
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => acceptInvitation(db, token, answer)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(getInvitation(db, token)).rejects.toThrow(GoneError);
    await expect(signIn(db, { email: "mia@example.com", password }, home)).resolves.toBeTruthy();
  });

  test("stores no invitation's token", async () => {
    const db = await open();
    const token = await invite(db, await createOwner(db), { email: "mia@example.com", role: "viewer" });
    const stored = JSON.stringify([
      await db.selectFrom("invitations").selectAll().execute(),
      await db.selectFrom("audit_entries").selectAll().execute(),
    ]);
    expect(stored).not.toContain(token);
  });

  test("an invitation ends after seven days, when it is withdrawn, and when a newer one is made", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const first = await invite(db, owner, { email: "mia@example.com", role: "viewer" });
    const second = await invite(db, owner, { email: "mia@example.com", role: "viewer" });
    await expect(acceptInvitation(db, first, answer)).rejects.toThrow(GoneError);
    const [open_] = await listInvitations(db);
    await withdrawInvitation(db, owner, open_?.id ?? "");
    await expect(acceptInvitation(db, second, answer)).rejects.toThrow(GoneError);
    const third = await invite(db, owner, { email: "mia@example.com", role: "viewer" });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 7 * 24 * 60 * 60 * 1000 + 1000 });
    await expect(acceptInvitation(db, third, answer)).rejects.toThrow(GoneError);
  });

  test("invites nobody who is in the team", async () => {
    const db = await open();
    const owner = await createOwner(db);
    await expect(invite(db, owner, { email: owner.email, role: "viewer" })).rejects.toThrow(
      InvalidInputError,
    );
  });

  test("a new role ends the sessions of who has it", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const viewer = await createMember(db, owner, "viewer");
    const token = await openSession(db, viewer.id, null);
    await changeRole(db, owner, viewer.id, "marketer");
    expect(await findActor(db, token)).toBeNull();
  });

  test("the disabled are out at once, and in again when enabled", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const viewer = await createMember(db, owner, "viewer");
    const token = await openSession(db, viewer.id, null);
    await disableUser(db, owner, viewer.id);
    expect(await findActor(db, token)).toBeNull();
    await expect(signIn(db, { email: viewer.email, password }, home)).rejects.toThrow(InvalidInputError);
    await enableUser(db, owner, viewer.id);
    await expect(signIn(db, { email: viewer.email, password }, home)).resolves.toBeTruthy();
  });

  test("keeps one owner, also when two demote each other at once", async () => {
    const db = await open();
    const owner = await createOwner(db);
    await expect(changeRole(db, owner, owner.id, "viewer")).rejects.toThrow(ConflictError);
    await expect(disableUser(db, owner, owner.id)).rejects.toThrow(ConflictError);
    const second = await createMember(db, owner, "owner", "second");
    const outcomes = await Promise.allSettled([
      changeRole(db, owner, second.id, "viewer"),
      disableUser(db, second, owner.id),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("writes down what was done, newest first, and pages it", async () => {
    const db = await open();
    const owner = await createOwner(db);
    for (let index = 0; index < 14; index++) {
      await createMember(db, owner, "viewer", `viewer${index}`);
    }
    const first = await listAudit(db, null);
    expect(first.entries).toHaveLength(25);
    expect(first.entries[0]).toMatchObject({ action: "invitation.accepted", actorName: "viewer13" });
    const second = await listAudit(db, first.next);
    expect(second).toMatchObject({ next: null });
    expect(second.entries).toHaveLength(4);
    expect(second.entries.at(-1)).toMatchObject({ action: "instance.set-up", actorName: owner.name });
  });

  test("has one signing secret, also when it is first asked for by many at once", async () => {
    const db = await open();
    const secrets = await Promise.all([1, 2, 3, 4].map(() => getSigningSecret(db)));
    expect(new Set(secrets).size).toBe(1);
  });
});
