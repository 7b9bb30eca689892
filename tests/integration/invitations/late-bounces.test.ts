import { expect, test } from "vitest";
import { enterBounces } from "#app/features/invitations/invitations.service.server.ts";
import { findSuppressed } from "#app/features/mail/mail.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { aBounce } from "#tests/support/bounces.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { addCustomer, send, statuses, untilDue } from "#tests/support/invitations.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { useMailListener } from "#tests/support/own-mail-server.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

const file = (text: string) => ({ name: "notices.mbox", bytes: Buffer.from(text) });

describeEachDatabase("a mail that comes back hours later", (open) => {
  const listener = useMailListener();

  test("marks its person as bounced once, shuts an address that is none, and changes nobody else", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const survey = await publishedSurvey(db);
    for (const name of ["gone", "full", "well"]) await addCustomer(db, `${name}@example.org`);
    const id = await send(db, owner, survey.id, { reminders: "1" });
    await runJobs(db);
    expect(listener().received).toHaveLength(3);
    const mailTo = (name: string) => {
      const mail = listener().received.find(({ to }) => to[0] === `${name}@example.org`);
      return /<([^@]+)@/.exec(mail?.headers.get("message-id")?.[0] ?? "")?.[1] ?? "";
    };
    const notices = [
      aBounce(mailTo("gone")),
      aBounce(mailTo("full"), { status: "5.2.2", diagnostic: "smtp; 552 5.2.2 mailbox full" }),
      aBounce(mailTo("well"), { action: "delayed", status: "4.4.7" }),
      aBounce("0192f0c4-1111-7222-8333-444455556666"),
    ];
    const box = file(notices.map((notice) => `From x Thu Nov 26 12:00:00 2026\n${notice}\n\n`).join(""));
    expect(await enterBounces(db, owner, box)).toEqual({ messages: 4, bounced: 2, others: 2 });
    const after = ["full@example.org bounced", "gone@example.org bounced", "well@example.org sent"];
    expect(await statuses(db, id)).toEqual(after);
    const shut = await findSuppressed(db, ["gone@example.org", "full@example.org"]);
    expect([...shut]).toEqual([["gone@example.org", "bounced"]]);
    expect(await enterBounces(db, owner, box)).toMatchObject({ bounced: 0 });
    await untilDue(db);
    await runJobs(db);
    const reminded = listener()
      .received.slice(3)
      .map(({ to }) => to[0]);
    expect(reminded).not.toContain("gone@example.org");
    await expect(enterBounces(db, owner, null)).rejects.toThrow(InvalidInputError);
  });
});
