import { afterEach, beforeEach, expect, test } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { getCustomer } from "#app/features/customers/customers.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { addCustomer, send, statuses, untilDue } from "#tests/support/invitations.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { useMailListener } from "#tests/support/own-mail-server.ts";
import { startTestServer, type TestServer } from "#tests/support/server.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

const PUBLIC_URL = "https://earshot.example.com";
const HOST = new URL(PUBLIC_URL).host;

describeEachDatabase("unsubscribing", (_open, dialect) => {
  const listener = useMailListener(PUBLIC_URL);
  let server: TestServer;
  let db: Db;
  let owner: Actor;
  let survey: Awaited<ReturnType<typeof publishedSurvey>>;

  beforeEach(async () => {
    server = await startTestServer(await dialect.createUrl(), { publicUrl: PUBLIC_URL });
    db = server.db;
    owner = await createOwner(db);
    survey = await publishedSurvey(db);
  });
  afterEach(async () => {
    await server.stop();
  });

  /** Sends a mailing with a reminder to one customer; gives the path of the link that mail programs use. */
  async function mailed(email = "ana@example.org") {
    const customerId = await addCustomer(db, email);
    const invitationId = await send(db, owner, survey.id, { reminders: "1" });
    await runJobs(db);
    const header = listener().received.at(-1)?.headers.get("list-unsubscribe")?.[0] ?? "";
    return { customerId, invitationId, path: new URL(header.slice(1, -1)).pathname };
  }

  const post = (path: string, headers: Record<string, string> = {}) =>
    server.send(path, {
      method: "POST",
      headers: { Host: HOST, "Content-Type": "application/x-www-form-urlencoded", ...headers },
      body: "List-Unsubscribe=One-Click",
    });

  test("looking at the page changes nothing; its button does", async () => {
    const { customerId, path } = await mailed();
    const page = await server.send(path, { headers: { Host: HOST } });
    expect(page.status).toBe(200);
    expect(page.headers["referrer-policy"]).toBe("no-referrer");
    expect(page.body).toContain(`<form method="post" action="${path}">`);
    expect((await getCustomer(db, customerId)).consent).toBe("unknown");
    expect((await post(path, { Origin: PUBLIC_URL })).status).toBe(200);
    expect((await getCustomer(db, customerId)).consent).toBe("withdrawn");
  });

  test("a mail program's one click is enough: no cookie, no origin, or one of its own", async () => {
    const senders: Record<string, string>[] = [
      {},
      { Origin: "https://mail.example" },
      { "Sec-Fetch-Site": "cross-site" },
    ];
    for (const [index, headers] of senders.entries()) {
      const email = `p${index}@example.org`;
      const { customerId, path } = await mailed(email);
      expect((await post(path, headers)).status).toBe(200);
      expect((await getCustomer(db, customerId)).consent).toBe("withdrawn");
    }
  });

  test("nothing more is sent: no reminder, no other survey, and the list says so", async () => {
    const { invitationId, path } = await mailed();
    await post(path);
    await untilDue(db);
    await runJobs(db);
    expect(await statuses(db, invitationId)).toEqual(["ana@example.org unsubscribed"]);
    const other = await publishedSurvey(db);
    const next = await send(db, owner, other.id);
    await runJobs(db);
    expect(await statuses(db, next)).toEqual(["ana@example.org left-out"]);
    expect(listener().received).toHaveLength(1);
  });

  test("holds when the customer is erased and comes back with an import", async () => {
    const { customerId, path } = await mailed();
    await db.deleteFrom("customers").where("id", "=", customerId).execute();
    // Also who unsubscribes from an old mail after that.
    expect((await post(path)).status).toBe(200);
    const kept = await db.selectFrom("mail_suppressions").selectAll().execute();
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain("ana@");
    await addCustomer(db, "ana@example.org");
    const other = await publishedSurvey(db);
    const next = await send(db, owner, other.id);
    await runJobs(db);
    expect(await statuses(db, next)).toEqual(["ana@example.org left-out"]);
    expect(listener().received).toHaveLength(1);
  });

  test("twice is once, and what was tampered with is refused", async () => {
    const { customerId, path } = await mailed();
    await post(path);
    await post(path);
    const events = await db
      .selectFrom("events")
      .select("type")
      .where("customer_id", "=", customerId)
      .execute();
    expect(events).toEqual([{ type: "unsubscribe" }]);
    const other = await mailed("bo@example.org");
    const token = other.path.split("/").at(-1) ?? "";
    const forged = [
      token.slice(0, -1),
      `${token}A`,
      `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`,
      `${path.split("/").at(-1)?.slice(0, 75)}${token.slice(75)}`,
      "x".repeat(118),
      "..",
    ];
    for (const wrong of forged) {
      const answer = await post(`/unsubscribe/${wrong}`);
      expect([wrong, [400, 404].includes(answer.status)]).toEqual([wrong, true]);
    }
    expect((await getCustomer(db, other.customerId)).consent).toBe("unknown");
  });

  test("a token is good for nothing else, and stands in no log", async () => {
    const { path } = await mailed();
    const token = path.split("/").at(-1) ?? "";
    const answer = await server.send(`/mail-pixel/${token}`, { headers: { Host: HOST } });
    expect(answer.headers["content-type"]).toBe("image/gif");
    await post(path);
    expect(server.log.join("")).not.toContain(token.slice(0, 60));
  });

  test("opening the personal link is noted, a robot's look and the picture that nobody switched on are not", async () => {
    const { invitationId } = await mailed();
    const link = new URL(/https:\S+\/s\/\S+/.exec(listener().received[0]?.text ?? "")?.[0] ?? "");
    const look = (agent: string) =>
      server.send(link.pathname + link.search, { headers: { Host: HOST, "User-Agent": agent } });
    await look("Googlebot/2.1 (+http://www.google.com/bot.html)");
    expect(await statuses(db, invitationId)).toEqual(["ana@example.org sent"]);
    await look("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120 Safari/537.36");
    expect(await statuses(db, invitationId)).toEqual(["ana@example.org opened"]);
  });
});
