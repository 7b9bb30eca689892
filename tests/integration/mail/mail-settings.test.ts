import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { findMailServer } from "#app/features/mail/mail-server.service.server.ts";
import { createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { type MailListener, startMailListener } from "#tests/support/mail-listener.ts";
import { startTestServer, type TestServer } from "#tests/support/server.ts";

const PASSWORD = "planted-Passw0rd-of-smtp";

describeEachDatabase("the page about mail", (_open, dialect) => {
  let listener: MailListener;
  let server: TestServer;
  let owner: Actor;
  let cookie: string;
  let dataDir: string;

  beforeAll(async () => {
    listener = await startMailListener({ user: "sender", password: PASSWORD });
  });
  afterAll(() => listener.stop());
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), "earshot-mail-"));
    vi.stubEnv("DATA_DIR", dataDir);
    vi.stubEnv("SMTP_URL", "");
    vi.stubEnv("MAIL_FROM", "");
    server = await startTestServer(await dialect.createUrl());
    owner = await createOwner(server.db);
    cookie = await signedInCookie(server.db, owner);
  });
  afterEach(async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
    vi.unstubAllEnvs();
  });

  const save = (change: Record<string, string> = {}) =>
    server.post(
      "/settings/mail",
      {
        ...{ intent: "save-server", host: "127.0.0.1", port: String(listener.port), security: "none" },
        ...{ user: "sender", password: PASSWORD, fromName: "Example", fromAddress: "hello@example.com" },
        ...change,
      },
      cookie,
    );
  const everything = async () => {
    const pages = ["/settings/mail", "/settings/mail.data", "/settings/audit", "/settings"];
    const answers = await Promise.all(
      pages.map((page) => server.send(page, { headers: { Cookie: cookie } })),
    );
    return answers.map(({ body }) => body).join("") + server.log.join("");
  };

  test("keeps the password sealed and shows it nowhere", async () => {
    const saved = await save();
    expect([saved.status, saved.headers.location]).toEqual([303, "/settings/mail?done=save-server"]);
    const stored = await server.db.selectFrom("mail_settings").select("value").executeTakeFirstOrThrow();
    expect(stored.value).not.toContain(PASSWORD);
    expect(saved.body + (await everything())).not.toContain(PASSWORD);
    expect((await findMailServer(server.db))?.password).toBe(PASSWORD);
  });

  test("a form that comes back has what was typed, but not the password", async () => {
    const answer = await save({ port: "99999", host: "mail.example.com" });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Expected a port from 1 to 65535");
    expect(answer.body).toContain('value="mail.example.com"');
    expect(answer.body).not.toContain(PASSWORD);
  });

  test("keeps the password for the same server and user alone", async () => {
    await save();
    await save({ password: "", fromName: "Another" });
    expect(await findMailServer(server.db)).toMatchObject({ password: PASSWORD, from: { name: "Another" } });
    await save({ password: "", host: "evil.example.com" });
    expect((await findMailServer(server.db))?.password).toBe("");
  });

  test("sends a test mail to whoever asks, and says what the server said", async () => {
    await save();
    const answer = await server.post("/settings/mail", { intent: "test" }, cookie);
    expect(answer.body).toContain("took the test mail to olive@example.com");
    expect(listener.received.at(-1)).toMatchObject({ from: "hello@example.com", to: ["olive@example.com"] });
    expect(listener.received.at(-1)?.headers.has("list-unsubscribe")).toBe(false);
  });

  test("a wrong password is said to be one, and is not repeated even where the server does so", async () => {
    await save({ password: "not-the-right-one" });
    const answer = await server.post("/settings/mail", { intent: "test" }, cookie);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Wrong password");
    expect(answer.body).not.toContain("not-the-right-one");
  });

  test("sends nothing in the clear where STARTTLS was asked for and the server has none", async () => {
    await save({ security: "starttls" });
    const before = listener.received.length;
    const answer = await server.post("/settings/mail", { intent: "test" }, cookie);
    expect(answer.status).toBe(422);
    expect(listener.received).toHaveLength(before);
  });

  test("after the key is lost the password has to be typed again", async () => {
    await save();
    await rm(path.join(dataDir, "sealing.key"));
    const page = await server.send("/settings/mail", { headers: { Cookie: cookie } });
    expect(page.body).toContain("Enter it again");
    expect(await findMailServer(server.db)).toBeNull();
  });

  test("the environment wins, shows no password, and its server cannot be changed here", async () => {
    vi.stubEnv("SMTP_URL", `smtp://sender:${PASSWORD}@127.0.0.1:${listener.port}`);
    vi.stubEnv("MAIL_FROM", "hello@example.com");
    const page = await server.send("/settings/mail", { headers: { Cookie: cookie } });
    expect(page.body).toContain("Set by the environment");
    expect(await everything()).not.toContain(PASSWORD);
    expect((await save()).status).toBe(409);
  });

  test.each([
    ["host", "mail.example.com\r\nRCPT TO:<x@y>"],
    ["host", "https://mail.example.com"],
    ["fromAddress", "a@example.com, b@example.com"],
    ["fromAddress", "a@example.com\r\nBcc: b@example.com"],
    ["security", "maybe"],
  ])("refuses %s %j", async (field, value) => {
    expect((await save({ [field]: value })).status).toBe(422);
    expect(await server.db.selectFrom("mail_settings").selectAll().execute()).toEqual([]);
  });

  test("keeps the rules of sending, and refuses what is none", async () => {
    const rules = { intent: "save-rules", quietMails: "3", quietDays: "30", perMinute: "120", pixel: "on" };
    expect((await server.post("/settings/mail", rules, cookie)).status).toBe(303);
    const stored = await server.db.selectFrom("mail_settings").select("value").executeTakeFirstOrThrow();
    expect(JSON.parse(stored.value)).toEqual({
      ...{ quietMails: 3, quietDays: 30, perMinute: 120, pixel: true, toleranceAttributeId: null },
    });
    for (const change of [{ quietMails: "0" }, { quietDays: "1e9" }, { perMinute: "fast" }]) {
      expect((await server.post("/settings/mail", { ...rules, ...change }, cookie)).status).toBe(422);
    }
  });
});
