import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { createMember, createOwner, password, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { cookieOf, startTestServer, type TestServer } from "#tests/support/server.ts";

describeEachDatabase("sessions", (_open, dialect) => {
  let server: TestServer;
  let owner: Actor;

  beforeAll(async () => {
    server = await startTestServer(await dialect.createUrl());
    owner = await createOwner(server.db);
  });
  afterAll(() => server.stop());

  const signIn = (cookie = "", next = "") =>
    server.post(`/sign-in${next}`, { email: owner.email, password }, cookie);
  const isSignedIn = async (cookie: string) =>
    (await server.send("/settings", { headers: { Cookie: cookie } })).status === 200;

  test("signing in gives a new session in a cookie no script can read", async () => {
    const before = await signedInCookie(server.db, owner);
    const answer = await signIn(before);
    expect(answer.status).toBe(303);
    expect(answer.headers["set-cookie"]?.[0]).toMatch(
      /^earshot=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
    );
    expect(cookieOf(answer)).not.toBe(before);
    expect(await isSignedIn(cookieOf(answer))).toBe(true);
    expect(await isSignedIn(before)).toBe(false);
  });

  test("leads on to the page that was asked for, and to no other site", async () => {
    expect((await signIn("", "?next=%2Fthemes%3Fkind%3Dpain")).headers.location).toBe("/themes?kind=pain");
    for (const next of ["//evil.example", "/\\evil.example", "https://evil.example", "/..//evil.example"]) {
      expect((await signIn("", `?next=${encodeURIComponent(next)}`)).headers.location).toBe("/");
    }
  });

  test("signing out ends the session for good; a visit alone does not", async () => {
    const cookie = cookieOf(await signIn());
    await server.send("/sign-out", { headers: { Cookie: cookie } });
    expect(await isSignedIn(cookie)).toBe(true);
    const answer = await server.post("/sign-out", {}, cookie);
    expect(answer.headers["set-cookie"]?.[0]).toContain("Max-Age=0");
    expect(await isSignedIn(cookie)).toBe(false);
  });

  test("a changed password, a new role and being disabled end sessions at once", async () => {
    const member = await createMember(server.db, owner, "marketer");
    const ownersCookie = cookieOf(await signIn());
    const cookie = await signedInCookie(server.db, member);
    const form = {
      intent: "change-password",
      currentPassword: password,
      newPassword: "another long password",
    };
    const changed = await server.post("/settings", form, cookie);
    expect(await isSignedIn(cookie)).toBe(false);
    expect(await isSignedIn(cookieOf(changed))).toBe(true);
    await server.post(
      "/settings/team",
      { intent: "change-role", userId: member.id, role: "viewer" },
      ownersCookie,
    );
    expect(await isSignedIn(cookieOf(changed))).toBe(false);
    const third = await signedInCookie(server.db, member);
    await server.post("/settings/team", { intent: "disable", userId: member.id }, ownersCookie);
    expect(await isSignedIn(third)).toBe(false);
  });

  test("an invitation's link starts with the configured address and makes a member", async () => {
    const cookie = cookieOf(await signIn());
    const form = { intent: "invite", email: "mia@example.com", role: "viewer" };
    const answer = await server.post("/settings/team", form, cookie);
    const path = /<code>http:\/\/localhost:0?(\/invitations\/[\w-]{43})<\/code>/.exec(answer.body)?.[1] ?? "";
    expect((await server.send(path)).body).toContain("mia@example.com");
    const joined = await server.post(path, { name: "Mia", password });
    expect(await isSignedIn(cookieOf(joined))).toBe(true);
    expect((await server.post(path, { name: "Mia", password })).status).toBe(410);
    expect(server.log.join("")).not.toContain(path);
  });

  test("sends no hash, token or signing secret to the browser", async () => {
    const cookie = cookieOf(await signIn());
    const users = await server.db.selectFrom("users").select("password_hash").execute();
    for (const path of ["/settings", "/settings/team", "/settings/team.data", "/settings/audit", "/"]) {
      const { body } = await server.send(path, { headers: { Cookie: cookie } });
      expect(body).not.toContain("argon2");
      for (const { password_hash } of users) expect(body).not.toContain(password_hash);
      expect(body).not.toContain(cookie.split("=")[1]);
    }
  });
});

test("behind https the cookie is bound to the host", async () => {
  const { sessionCookie } = await import("#app/features/accounts/session-cookie.server.ts");
  expect(sessionCookie("t", "https://earshot.example.com")).toMatch(
    /^__Host-earshot=t; Path=\/; .*; Secure$/,
  );
});
