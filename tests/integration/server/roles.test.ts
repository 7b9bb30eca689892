import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Role, roles } from "#app/features/accounts/account.schema.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { neededFor, type RouteId, routeAccess } from "#app/features/accounts/route-access.ts";
import { disableUser } from "#app/features/accounts/team.service.server.ts";
import { createMember, createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { addressOf } from "#tests/support/route-addresses.ts";
import { startTestServer, type TestServer } from "#tests/support/server.ts";

const routeIds = Object.keys(routeAccess) as RouteId[];
// The layout has no address of its own; it is asked for with each of its pages.
const guarded = routeIds.filter((id) => id !== "_app" && neededFor(id, "GET") !== "public");
// Routes that only take writes: Remix answers 400 to a visit, before any door.
const writeOnly: RouteId[] = [
  "customers.$customerId.theme-state",
  "segments.count",
  "surveys.$surveyId.autosave",
  "surveys.$surveyId.picture-upload",
];
const hasPage = (id: RouteId) => !writeOnly.includes(id);

describeEachDatabase("roles", (_open, dialect) => {
  let server: TestServer;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    server = await startTestServer(await dialect.createUrl());
    const owner = await createOwner(server.db);
    cookies.set("owner", await signedInCookie(server.db, owner));
    for (const role of roles.filter((role) => role !== "owner")) {
      const member = await createMember(server.db, owner, role);
      cookies.set(role, await signedInCookie(server.db, member));
    }
    const disabled = await createMember(server.db, owner, "owner", "disabled");
    await disableUser(server.db, owner, disabled.id);
    // A session that outlived the disabling, should one ever: it must not count.
    cookies.set("disabled", await signedInCookie(server.db, disabled));
  });
  afterAll(() => server.stop());

  const ask = (id: RouteId, who: string, method: string) =>
    server.send(addressOf(id), {
      method,
      headers: {
        Cookie: cookies.get(who) ?? "",
        Origin: server.origin,
        Accept: "text/html",
        ...(method === "GET" ? {} : { "Content-Type": "application/x-www-form-urlencoded" }),
      },
      ...(method === "GET" ? {} : { body: "role=owner&id=1&verified=1" }),
    });

  test.each(guarded)("%s is closed to strangers and to the disabled", async (id) => {
    for (const who of ["nobody", "disabled"]) {
      const page = await ask(id, who, "GET");
      if (hasPage(id)) expect([page.status, page.headers.location?.split("?")[0]]).toEqual([302, "/sign-in"]);
      else expect(page.status).toBe(400);
      expect((await ask(id, who, "POST")).status).toBe(neededFor(id, "POST") === undefined ? 405 : 401);
    }
  });

  describe.each(roles)("%s", (role: Role) => {
    test.each(guarded.filter(hasPage))("may read %s as the table says, and no more", async (id) => {
      const needed = neededFor(id, "GET");
      const { status } = await ask(id, role, "GET");
      if (needed && needed !== "public" && !can(role, needed)) expect(status).toBe(403);
      else expect([200, 404]).toContain(status);
    });

    test.each(guarded)("may write to %s as the table says, and no more", async (id) => {
      const needed = neededFor(id, "POST");
      const { status } = await ask(id, role, "POST");
      if (needed === undefined) expect(status).toBe(405);
      else if (needed !== "public" && !can(role, needed)) expect(status).toBe(403);
      else expect([200, 303, 404, 409, 410, 422]).toContain(status);
    });
  });

  test("nobody became more than they were", async () => {
    const users = await server.db.selectFrom("users").select(["email", "role"]).orderBy("email").execute();
    expect(users.map(({ email, role }) => `${email} ${role}`)).toEqual([
      "disabled@example.com owner",
      "marketer@example.com marketer",
      "olive@example.com owner",
      "support-lead@example.com support-lead",
      "viewer@example.com viewer",
    ]);
  });
});
