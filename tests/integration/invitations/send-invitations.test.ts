import { beforeEach, expect, test, vi } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import {
  doInvitationAction,
  getInvitation,
  listPeople,
} from "#app/features/invitations/invitations.service.server.ts";
import { findMailTrouble } from "#app/features/mail/mail.service.server.ts";
import { defaultSurveySettings } from "#app/features/surveys/settings/survey-settings.schema.ts";
import { closeSurvey, saveSurveySettings } from "#app/features/surveys/surveys.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import {
  addCustomer,
  ageMails,
  answerPersonally,
  draft,
  send,
  statuses,
  untilDue,
} from "#tests/support/invitations.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { startBreakingServer } from "#tests/support/mail-listener.ts";
import { useMailListener } from "#tests/support/own-mail-server.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

describeEachDatabase("a mailing", (open) => {
  const listener = useMailListener();
  let db: Db;
  let owner: Actor;
  let survey: Awaited<ReturnType<typeof publishedSurvey>>;

  beforeEach(async () => {
    db = await open();
    owner = await createOwner(db);
    survey = await publishedSurvey(db);
  });

  test("reaches each customer once, with the link that puts the answer on the profile", async () => {
    const ana = await addCustomer(db, "ana@example.org", { name: "Ana Lee" });
    await addCustomer(db, "bo@example.org");
    const id = await send(db, owner, survey.id);
    await runJobs(db);
    expect(await statuses(db, id)).toEqual(["ana@example.org sent", "bo@example.org sent"]);
    expect(
      listener()
        .received.map(({ to }) => to)
        .sort(),
    ).toEqual([["ana@example.org"], ["bo@example.org"]]);
    const mail = listener().received.find(({ to }) => to[0] === "ana@example.org");
    expect(mail?.headers.get("subject")).toEqual(["A question, Ana Lee"]);
    expect(mail?.headers.get("from")).toEqual(["Example <hello@example.com>"]);
    expect(mail?.text).toContain("Dear Ana Lee, please answer Why us.");
    const link = /https:\/\/earshot\.example\.com\/s\/\S+link=\S+/.exec(mail?.text ?? "")?.[0];
    expect(link).toContain(ana);
    expect(mail?.html).toContain(link?.replaceAll("&", "&amp;") ?? "none");
    await runJobs(db);
    expect(listener().received).toHaveLength(2);
  });

  test("names the configured address alone, and the way out that mail programs know", async () => {
    await addCustomer(db, "ana@example.org");
    await send(db, owner, survey.id);
    await runJobs(db);
    const [mail] = listener().received;
    const addresses = mail?.raw.replace(/=\r?\n/g, "").match(/https?:\/\/[^/\s"<>]+/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set(["https://earshot.example.com"]));
    expect(mail?.headers.get("list-unsubscribe")?.[0]).toMatch(
      /^<https:\/\/earshot\.example\.com\/unsubscribe\/[\w-]{118}>$/,
    );
    expect(mail?.headers.get("list-unsubscribe-post")).toEqual(["List-Unsubscribe=One-Click"]);
    expect(mail?.headers.get("message-id")?.[0]).toMatch(/^<[\w-]{36}@earshot\.example\.com>$/);
    expect(mail?.html).not.toContain("<img");
  });

  test("has one recipient and one subject, whatever stands in a name", async () => {
    await addCustomer(db, "eve@example.org", { name: "Eve\r\nBcc: all@example.org\r\nSubject: won" });
    await send(db, owner, survey.id, { subject: "Hello {{name|you}}\r\nX-Evil: yes" });
    await runJobs(db);
    const [mail] = listener().received;
    expect(listener().asked).toEqual(["eve@example.org"]);
    expect(mail?.headers.get("subject")).toEqual(["Hello Eve Bcc: all@example.org Subject: won X-Evil: yes"]);
    expect(mail?.headers.has("bcc")).toBe(false);
    expect(mail?.headers.has("x-evil")).toBe(false);
  });

  test("leaves out who must not or need not be written to, and says why", async () => {
    await addCustomer(db, "good@example.org");
    await addCustomer(db, "gone@example.org", { consent: "withdrawn" });
    await addCustomer(db, "x@example.org", { email: null, externalId: "C-1" });
    const answered = await addCustomer(db, "answered@example.org");
    await answerPersonally(db, survey, answered);
    const id = await send(db, owner, survey.id);
    await runJobs(db);
    const { people } = await listPeople(db, id, { status: "left-out", after: null, pageSize: 10 });
    expect(people.map(({ email, reason }) => `${email} ${reason}`).sort()).toEqual([
      "answered@example.org answered",
      "gone@example.org withdrawn",
      "null no-address",
    ]);
    expect(listener().asked).toEqual(["good@example.org"]);
  });

  test("invites nobody twice to one survey, whichever mailing they stand in", async () => {
    await addCustomer(db, "ana@example.org");
    await send(db, owner, survey.id);
    await runJobs(db);
    await addCustomer(db, "new@example.org");
    const second = await send(db, owner, survey.id);
    await runJobs(db);
    expect(await statuses(db, second)).toEqual(["ana@example.org left-out", "new@example.org sent"]);
    expect(listener().asked).toEqual(["ana@example.org", "new@example.org"]);
  });

  test("tries again after a 4xx, with the same Message-ID, and takes a 5xx for the end", async () => {
    await addCustomer(db, "busy@example.org");
    await addCustomer(db, "nobody@example.org");
    const ids: string[] = [];
    listener().onRecipient = (address) =>
      address.startsWith("nobody") ? { code: 550, message: "5.1.1 No such user" } : null;
    listener().onText = (mail) => {
      ids.push(mail.headers.get("message-id")?.[0] ?? "");
      return ids.length === 1 ? { code: 451, message: "4.7.1 Greylisted" } : null;
    };
    const id = await send(db, owner, survey.id);
    await runJobs(db);
    expect(await statuses(db, id)).toEqual(["busy@example.org queued", "nobody@example.org bounced"]);
    const waiting = await db
      .selectFrom("mail_outbox")
      .selectAll()
      .where("state", "=", "waiting")
      .executeTakeFirstOrThrow();
    expect(Date.parse(waiting.due_at)).toBeGreaterThan(Date.now() + 60_000);
    await untilDue(db);
    await runJobs(db);
    expect(await statuses(db, id)).toEqual(["busy@example.org sent", "nobody@example.org bounced"]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    const { people } = await listPeople(db, id, { status: "bounced", after: null, pageSize: 10 });
    expect(people[0]?.reason).toContain("No such user");
  });

  test("an address that bounced is not written to by the next mailing either", async () => {
    await addCustomer(db, "nobody@example.org");
    listener().onRecipient = () => ({ code: 550, message: "No such user" });
    await send(db, owner, survey.id);
    await runJobs(db);
    const other = await publishedSurvey(db);
    const id = await send(db, owner, other.id);
    await runJobs(db);
    expect(await statuses(db, id)).toEqual(["nobody@example.org left-out"]);
    expect(listener().asked).toHaveLength(1);
  });

  test("a server in trouble costs nobody their mail, is shown, and is asked again", async () => {
    await addCustomer(db, "ana@example.org");
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
    const id = await send(db, owner, survey.id);
    await runJobs(db);
    expect(await statuses(db, id)).toEqual(["ana@example.org queued"]);
    expect(await findMailTrouble(db)).toMatchObject({ tries: 1 });
    const waiting = await db.selectFrom("mail_outbox").select(["tries", "state"]).executeTakeFirstOrThrow();
    expect(waiting).toEqual({ tries: 0, state: "waiting" });
    vi.stubEnv("SMTP_URL", listener().url);
    await db.deleteFrom("mail_settings").where("name", "=", "trouble").execute();
    await untilDue(db);
    await runJobs(db);
    expect(await statuses(db, id)).toEqual(["ana@example.org sent"]);
  });

  test("a line that breaks after the text has come repeats the mail once and never a third time", async () => {
    await addCustomer(db, "ana@example.org");
    const broken = await startBreakingServer();
    try {
      vi.stubEnv("SMTP_URL", broken.url);
      const id = await send(db, owner, survey.id);
      await runJobs(db);
      expect(await statuses(db, id)).toEqual(["ana@example.org queued"]);
      for (let round = 0; round < 3; round += 1) {
        await untilDue(db);
        await runJobs(db);
      }
      expect(broken.texts()).toBe(2);
      expect(await statuses(db, id)).toEqual(["ana@example.org sent"]);
      const { note } = await db.selectFrom("mail_outbox").select("note").executeTakeFirstOrThrow();
      expect(note).toContain("nobody knows whether it arrived");
    } finally {
      await broken.stop();
    }
  });

  test("sends no more in a minute than the server takes", async () => {
    for (let n = 0; n < 7; n += 1) await addCustomer(db, `p${n}@example.org`);
    await db
      .insertInto("mail_settings")
      .values({
        name: "rules",
        value: JSON.stringify({
          quietMails: 2,
          quietDays: 7,
          toleranceAttributeId: null,
          perMinute: 5,
          pixel: false,
        }),
      })
      .execute();
    await send(db, owner, survey.id);
    await runJobs(db);
    expect(listener().received).toHaveLength(5);
    const job = await db
      .selectFrom("jobs")
      .selectAll()
      .where("name", "=", "mail.send")
      .where("state", "=", "waiting")
      .executeTakeFirstOrThrow();
    expect(Date.parse(job.run_at)).toBeGreaterThan(Date.now());
    await ageMails(db, 1);
    await untilDue(db);
    await runJobs(db);
    expect(listener().received).toHaveLength(7);
  });

  test("reminds only who has not answered, and stops with the last reminder", async () => {
    const ana = await addCustomer(db, "ana@example.org");
    await addCustomer(db, "bo@example.org");
    const id = await send(db, owner, survey.id, { reminders: "1" });
    await runJobs(db);
    const reminder = await db.selectFrom("mail_outbox").selectAll().where("number", "=", 1).execute();
    expect(reminder).toHaveLength(2);
    for (const { due_at } of reminder)
      expect(Date.parse(due_at)).toBeGreaterThan(Date.now() + 2.9 * 86_400_000);
    await answerPersonally(db, survey, ana);
    await untilDue(db);
    await runJobs(db);
    expect(
      listener()
        .received.map(({ to, headers }) => `${to} ${headers.get("subject")}`)
        .sort(),
    ).toEqual([
      "ana@example.org A question, ana",
      "bo@example.org A question, bo",
      "bo@example.org Reminder: A question, bo",
    ]);
    expect(await statuses(db, id)).toEqual(["ana@example.org answered", "bo@example.org sent"]);
    await untilDue(db);
    await runJobs(db);
    expect(listener().received).toHaveLength(3);
  });

  test("holds back who got enough survey mails, says until when, and writes to them later", async () => {
    await addCustomer(db, "ana@example.org");
    const others = [await publishedSurvey(db), await publishedSurvey(db)];
    for (const { id } of others) await send(db, owner, id);
    await runJobs(db);
    expect(listener().received).toHaveLength(2);
    const id = await send(db, owner, survey.id);
    await runJobs(db);
    const { people } = await listPeople(db, id, { status: "held", after: null, pageSize: 10 });
    expect(people[0]?.reason).toBe("Got 2 survey mails in the last 7 days; at most 2 may be sent.");
    expect(Date.parse(people[0]?.heldUntil ?? "")).toBeGreaterThan(Date.now() + 6 * 86_400_000);
    expect(listener().received).toHaveLength(2);
    await ageMails(db, 8);
    await untilDue(db);
    await runJobs(db);
    expect(await statuses(db, id)).toEqual(["ana@example.org sent"]);
  });

  test("waits while it is paused, goes on, and sends nothing once it is cancelled", async () => {
    await addCustomer(db, "ana@example.org");
    const id = await send(db, owner, survey.id);
    const act = async (intent: "pause" | "continue" | "cancel") =>
      doInvitationAction(db, owner, await getInvitation(db, survey.id, id), { intent });
    await act("pause");
    await runJobs(db);
    expect(listener().received).toHaveLength(0);
    expect(await statuses(db, id)).toEqual(["ana@example.org queued"]);
    await act("cancel");
    await runJobs(db);
    expect(await statuses(db, id)).toEqual(["ana@example.org cancelled"]);
    expect(listener().received).toHaveLength(0);
    await expect(act("continue")).rejects.toThrow("another state");
    // Who was never written to may be invited by another mailing.
    const again = await send(db, owner, survey.id);
    await runJobs(db);
    expect(await statuses(db, again)).toEqual(["ana@example.org sent"]);
  });

  test("goes on where it was paused", async () => {
    await addCustomer(db, "ana@example.org");
    const id = await send(db, owner, survey.id);
    const act = async (intent: "pause" | "continue") =>
      doInvitationAction(db, owner, await getInvitation(db, survey.id, id), { intent });
    await act("pause");
    await runJobs(db);
    await act("continue");
    await runJobs(db);
    expect(await statuses(db, id)).toEqual(["ana@example.org sent"]);
  });

  test("starts by itself at the time that was chosen, and not before", async () => {
    await addCustomer(db, "ana@example.org");
    const id = await draft(db, owner, survey.id);
    const sendAt = new Date(Date.now() + 3_600_000).toISOString().slice(0, 16);
    await doInvitationAction(db, owner, await getInvitation(db, survey.id, id), {
      intent: "schedule",
      sendAt,
    });
    await runJobs(db);
    expect((await getInvitation(db, survey.id, id)).state).toBe("scheduled");
    expect(listener().received).toHaveLength(0);
    await untilDue(db);
    await runJobs(db);
    expect((await getInvitation(db, survey.id, id)).state).toBe("running");
    expect(listener().received).toHaveLength(1);
  });

  test("writes to nobody any more once the survey is closed", async () => {
    await addCustomer(db, "ana@example.org");
    const id = await send(db, owner, survey.id, { reminders: "2" });
    await runJobs(db);
    await closeSurvey(db, null, survey.id);
    await untilDue(db);
    await runJobs(db);
    expect(listener().received).toHaveLength(1);
    expect(await statuses(db, id)).toEqual(["ana@example.org sent"]);
  });

  test("writes to nobody once the survey's time is over, and announces one that is not open yet", async () => {
    await addCustomer(db, "ana@example.org");
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
    const over = { ...defaultSurveySettings, closesAt: hours(-1) };
    await saveSurveySettings(db, owner, survey.id, { ...defaultSurveySettings, opensAt: hours(1) });
    const id = await send(db, owner, survey.id, { reminders: "1" });
    await runJobs(db);
    expect(listener().received).toHaveLength(1);
    await saveSurveySettings(db, owner, survey.id, over);
    await untilDue(db);
    await runJobs(db);
    expect(listener().received).toHaveLength(1);
    expect(await statuses(db, id)).toEqual(["ana@example.org sent"]);
    await expect(send(db, owner, survey.id)).rejects.toThrow("closed or is full");
  });

  test("of a list invites who is known, makes customers only when that was chosen", async () => {
    await addCustomer(db, "ana@example.org");
    const list = "email,name\nana@example.org,\nnew@example.org,New One\nbad,\ninfo@example.org,";
    const closed = await send(db, owner, survey.id, { audience: "list", list });
    await runJobs(db);
    expect(await statuses(db, closed)).toEqual(["ana@example.org sent"]);
    const opened = await send(db, owner, survey.id, { audience: "list", list, addUnknown: "on" });
    await runJobs(db);
    expect(await statuses(db, opened)).toEqual(["ana@example.org left-out", "new@example.org sent"]);
    expect(listener().received.at(-1)?.headers.get("subject")).toEqual(["A question, New One"]);
  });

  test("sends nothing without a mail server, and says so", async () => {
    vi.stubEnv("SMTP_URL", "");
    vi.stubEnv("MAIL_FROM", "");
    await addCustomer(db, "ana@example.org");
    await expect(send(db, owner, survey.id)).rejects.toThrow("There is no mail server yet");
  });
});
