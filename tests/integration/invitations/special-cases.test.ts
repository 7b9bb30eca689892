import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import {
  createAttribute,
  recordAttributeValues,
} from "#app/features/attributes/attributes.service.server.ts";
import { saveSendingRules } from "#app/features/mail/mail.service.server.ts";
import { defaultSendingRules } from "#app/features/mail/sending-rules.schema.ts";
import { submitResponse } from "#app/features/responses/responses.service.server.ts";
import { postedAnswers } from "#app/features/surveys/answers/posted-answers.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { addCustomer, ageMails, send, statuses, untilDue } from "#tests/support/invitations.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { useMailListener } from "#tests/support/own-mail-server.ts";
import { publishedSurvey, sampleSurvey } from "#tests/support/surveys.ts";

const linkIn = (text: string) => /https:\S+\/s\/\S+link=(\S+)/.exec(text)?.[1];

describeEachDatabase("a mailing", (open) => {
  const listener = useMailListener();
  let db: Db;
  let owner: Actor;

  beforeEach(async () => {
    db = await open();
    owner = await createOwner(db);
  });

  test("of an anonymous survey gives each a link of nobody, and reminds everybody without a second one", async () => {
    const survey = await publishedSurvey(db, sampleSurvey({ anonymous: true }));
    for (const name of ["ana", "bo"]) await addCustomer(db, `${name}@example.org`);
    const id = await send(db, owner, survey.id, { reminders: "1" });
    await runJobs(db);
    const tokens = listener().received.map(({ text }) => linkIn(text) ?? "");
    expect(new Set(tokens).size).toBe(2);
    const [token = ""] = tokens;
    const answer = (key: string) =>
      submitResponse(db, {
        survey: survey.open,
        idempotencyKey: key,
        personalToken: token,
        posted: postedAnswers(survey.open.survey, {
          answers: { why: "Because it is quick", recommend: "9" },
        }),
      });
    await answer(randomUUID());
    await expect(answer(randomUUID())).rejects.toThrow();
    await untilDue(db);
    await runJobs(db);
    const reminders = listener().received.slice(2);
    expect(reminders.map(({ to }) => to[0]).sort()).toEqual(["ana@example.org", "bo@example.org"]);
    for (const { text, html } of reminders) {
      expect(text).toContain("nobody here can see whether you have answered");
      expect(linkIn(text)).toBeUndefined();
      expect(html).not.toContain("/s/");
    }
    expect(await statuses(db, id)).toEqual(["ana@example.org sent", "bo@example.org sent"]);
    // No table joins a link or an answer to a person.
    const rows = await db.selectFrom("responses").selectAll().execute();
    expect(rows.map(({ customer_id }) => customer_id)).toEqual([null]);
    const kept = JSON.stringify([
      await db.selectFrom("mail_outbox").selectAll().execute(),
      await db.selectFrom("survey_invitation_people").selectAll().execute(),
      await db.selectFrom("survey_invitation_tokens").selectAll().execute(),
    ]);
    for (const sent of tokens) expect(kept).not.toContain(sent);
  });

  test("puts a reminder below the mail that it reminds of", async () => {
    const survey = await publishedSurvey(db);
    await addCustomer(db, "ana@example.org");
    await send(db, owner, survey.id, { reminders: "1" });
    await runJobs(db);
    await untilDue(db);
    await runJobs(db);
    const [first, reminder] = listener().received;
    expect(reminder?.headers.get("in-reply-to")).toEqual(first?.headers.get("message-id"));
    expect(reminder?.headers.get("message-id")).not.toEqual(first?.headers.get("message-id"));
  });

  test("respects how often each customer wants to be asked", async () => {
    const attribute = await createAttribute(db, {
      key: "survey-frequency",
      label: "Wants surveys",
      subject: "customer",
      category: "preference",
      valueType: "text",
      options: [],
      purpose: "How often to ask",
      freshDays: null,
    });
    await saveSendingRules(db, owner, {
      ...defaultSendingRules,
      quietMails: 10,
      toleranceAttributeId: attribute.id,
    });
    const wishes = { never: "never", monthly: "monthly", silent: null };
    for (const [name, wish] of Object.entries(wishes)) {
      const customerId = await addCustomer(db, `${name}@example.org`);
      if (wish === null) continue;
      await db.transaction().execute((trx) =>
        recordAttributeValues(trx, [
          {
            attributeId: attribute.id,
            subject: { customerId },
            value: { text: wish, number: null },
            source: { type: "manual", id: null, label: "test" },
            learntAt: nowIso(),
          },
        ]),
      );
    }
    const first = await publishedSurvey(db);
    const second = await publishedSurvey(db);
    const before = await send(db, owner, first.id);
    await runJobs(db);
    expect(await statuses(db, before)).toEqual([
      "monthly@example.org sent",
      "never@example.org left-out",
      "silent@example.org sent",
    ]);
    const after = await send(db, owner, second.id);
    await runJobs(db);
    expect(await statuses(db, after)).toEqual([
      "monthly@example.org held",
      "never@example.org left-out",
      "silent@example.org sent",
    ]);
    await ageMails(db, 31);
    await untilDue(db);
    await runJobs(db);
    expect((await statuses(db, after))[0]).toBe("monthly@example.org sent");
  });

  test("invites only who agreed, where that was chosen", async () => {
    const survey = await publishedSurvey(db);
    await addCustomer(db, "yes@example.org", { consent: "granted" });
    await addCustomer(db, "unknown@example.org");
    const id = await send(db, owner, survey.id, { consentedOnly: "on" });
    await runJobs(db);
    expect(await statuses(db, id)).toEqual(["unknown@example.org left-out", "yes@example.org sent"]);
  });

  test("finds its people by a search", async () => {
    const survey = await publishedSurvey(db);
    await addCustomer(db, "ana@example.org");
    await addCustomer(db, "bo@example.com");
    const id = await send(db, owner, survey.id, { search: "example.com" });
    await runJobs(db);
    expect(await statuses(db, id)).toEqual(["bo@example.com sent"]);
  });

  test("forgets the address with the customer", async () => {
    const survey = await publishedSurvey(db);
    const customerId = await addCustomer(db, "ana@example.org");
    const id = await send(db, owner, survey.id, { reminders: "1" });
    await runJobs(db);
    await db.deleteFrom("customers").where("id", "=", customerId).execute();
    await untilDue(db);
    await runJobs(db);
    expect(listener().received).toHaveLength(1);
    expect(await statuses(db, id)).toEqual(["null sent"]);
    const kept = JSON.stringify([
      await db.selectFrom("mail_outbox").selectAll().execute(),
      await db.selectFrom("survey_invitation_people").selectAll().execute(),
    ]);
    expect(kept).not.toContain("ana@");
  });
});
