import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { childEnvironment } from "#app/lib/env.server.ts";
import { type Db, openDatabase } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { addCustomer, countPeople, send, untilDue } from "#tests/support/invitations.ts";
import { type MailListener, startMailListener } from "#tests/support/mail-listener.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

const script = fileURLToPath(new URL("../../fixtures/mail/mail-worker.ts", import.meta.url));
// A worker on a busy machine must not lose its job for being slow.
const leaseMs = 4000;
const people = 60;

describeEachDatabase("workers that send mail", (_open, dialect) => {
  let listener: MailListener;
  let workers: ChildProcess[] = [];

  beforeEach(async () => {
    listener = await startMailListener();
    vi.stubEnv("SMTP_URL", listener.url);
    vi.stubEnv("MAIL_FROM", "Example <hello@example.com>");
    vi.stubEnv("PUBLIC_URL", "https://earshot.example.com");
  });
  afterEach(async () => {
    for (const worker of workers) await kill(worker);
    workers = [];
    await listener.stop();
    vi.unstubAllEnvs();
  });

  const startWorker = (url: string) => {
    const args = ["--import", "tsx", script, url, String(leaseMs)];
    const worker = spawn(process.execPath, args, { stdio: "inherit", env: childEnvironment({}) });
    workers.push(worker);
    return worker;
  };

  async function prepare(): Promise<{ url: string; db: Db; id: string }> {
    const url = await dialect.createUrl();
    const db = openDatabase(url);
    const owner = await createOwner(db);
    for (let n = 0; n < people; n += 1) await addCustomer(db, `p${n}@example.org`);
    await db
      .insertInto("mail_settings")
      .values({
        name: "rules",
        value: JSON.stringify({
          ...{ quietMails: 2, quietDays: 7, toleranceAttributeId: null, perMinute: 5000, pixel: false },
        }),
      })
      .execute();
    const survey = await publishedSurvey(db);
    return { url, db, id: await send(db, owner, survey.id) };
  }

  const allSent = (db: Db, id: string) =>
    expect
      .poll(async () => (await countPeople(db, id)).sent ?? 0, { timeout: 90_000, interval: 50 })
      .toBe(people);

  test("send each mail once, however many they are", async () => {
    const { url, db, id } = await prepare();
    try {
      for (let n = 0; n < 3; n += 1) startWorker(url);
      await allSent(db, id);
      expect(listener.received).toHaveLength(people);
      expect(new Set(listener.received.map(({ to }) => to[0])).size).toBe(people);
    } finally {
      await db.destroy();
    }
  }, 150_000);

  test("lose no mail when they are killed, and repeat at most those that were under way", async () => {
    const { url, db, id } = await prepare();
    try {
      // Slow enough that the kill falls into the sending, and after the server took the text of some.
      listener.onText = () => new Promise((resolve) => setTimeout(() => resolve(null), 30));
      for (const sent of [8, 25]) {
        const worker = startWorker(url);
        await expect
          .poll(() => listener.received.length, { timeout: 80_000, interval: 2 })
          .toBeGreaterThan(sent);
        await kill(worker);
      }
      startWorker(url);
      // A mail that was cut off waits a minute before it is repeated; nobody has to watch that.
      const hurry = setInterval(() => void untilDue(db).catch(() => undefined), 500);
      try {
        await allSent(db, id);
      } finally {
        clearInterval(hurry);
      }
      const times = new Map<string, number>();
      for (const { to } of listener.received) times.set(to[0] ?? "", (times.get(to[0] ?? "") ?? 0) + 1);
      expect(times.size).toBe(people);
      const repeated = [...times.values()].filter((count) => count > 1);
      // Two kills with at most three lines each.
      expect(repeated.length).toBeLessThanOrEqual(6);
      expect(Math.max(...times.values())).toBeLessThanOrEqual(2);
      const ids = new Set(listener.received.map(({ headers }) => headers.get("message-id")?.[0]));
      expect(ids.size).toBe(people);
    } finally {
      await db.destroy();
    }
  }, 300_000);
});

async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = once(worker, "exit");
  worker.kill("SIGKILL");
  await ended;
}
