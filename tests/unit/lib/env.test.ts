import path from "node:path";
import { expect, test } from "vitest";
import { InvalidEnvironmentError, readEnv } from "#app/lib/env.server.ts";

test("an empty environment serves this machine alone, from a file", () => {
  expect(readEnv({})).toEqual({
    port: 3000,
    host: "127.0.0.1",
    publicUrl: "http://localhost:3000",
    dataDir: path.resolve("data"),
    databaseUrl: `file:${path.resolve("data/earshot.db")}`,
    logLevel: "info",
    trustedProxies: 0,
    allowedHosts: [],
    answerRateLimit: 600,
    smtpUrl: null,
    mailFrom: null,
  });
});

test("reads what is set, and takes an empty variable for one that is not", () => {
  const env = readEnv({
    PORT: "8080",
    PUBLIC_URL: "https://earshot.example.com/",
    DATABASE_URL: "",
    ALLOWED_HOSTS: "Inner.example:8080, 10.0.0.5",
  });
  expect(env).toMatchObject({
    port: 8080,
    publicUrl: "https://earshot.example.com",
    databaseUrl: `file:${path.resolve("data/earshot.db")}`,
    allowedHosts: ["inner.example:8080", "10.0.0.5"],
  });
});

test("lists everything that is wrong at once, without the values", () => {
  const wrong = {
    PORT: "http",
    PUBLIC_URL: "ftp://x",
    DATABASE_URL: "mysql://user:secret@host/db",
    LOG_LEVEL: "loud",
  };
  expect(() => readEnv(wrong)).toThrow(InvalidEnvironmentError);
  try {
    readEnv(wrong);
  } catch (error) {
    const message = String(error);
    for (const name of Object.keys(wrong)) expect(message).toContain(name);
    expect(message).not.toContain("secret");
  }
});

test.each([
  "https://user@x.example",
  "https://x.example/path",
  "https://x.example/?q",
  "x.example",
  "javascript:1",
])("refuses the public address %s", (PUBLIC_URL) => {
  expect(() => readEnv({ PUBLIC_URL })).toThrow(/PUBLIC_URL/);
});

test.each([
  { SMTP_URL: "https://mail.example.com", MAIL_FROM: "a@example.com" },
  { SMTP_URL: "smtp://", MAIL_FROM: "a@example.com" },
  { SMTP_URL: "smtp://user:hidden@mail.example.com" },
  { MAIL_FROM: "a@example.com" },
  { SMTP_URL: "smtp://mail.example.com", MAIL_FROM: "a@example.com, b@example.com" },
  { SMTP_URL: "smtp://mail.example.com", MAIL_FROM: "A\r\nBcc: <b@example.com>, c" },
])("refuses the mail server %j without saying its password", (source) => {
  const message = (() => {
    try {
      readEnv(source);
      return "";
    } catch (error) {
      return String(error);
    }
  })();
  expect(message).toMatch(/SMTP_URL|MAIL_FROM/);
  expect(message).not.toContain("hidden");
});

test("takes a mail server with the address mail is from", () => {
  const SMTP_URL = "smtps://user:p%40ss@mail.example.com:465";
  expect(readEnv({ SMTP_URL, MAIL_FROM: "Example <hello@example.com>" })).toMatchObject({
    smtpUrl: SMTP_URL,
    mailFrom: "Example <hello@example.com>",
  });
});
