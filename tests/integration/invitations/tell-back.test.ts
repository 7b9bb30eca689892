import { beforeEach, expect, test } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { gatherPeople } from "#app/features/invitations/gather-people.server.ts";
import { newFormValues } from "#app/features/invitations/invitation-page.server.ts";
import { changeClosingPoints } from "#app/features/results/results.service.server.ts";
import { closeSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import {
  addCustomer,
  answerPersonally,
  draft,
  send,
  statuses,
  untilDue,
} from "#tests/support/invitations.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { useMailListener } from "#tests/support/own-mail-server.ts";
import { publishedSurvey, sampleSurvey } from "#tests/support/surveys.ts";

describeEachDatabase("a mailing that says what became of a survey", (open) => {
  const listener = useMailListener();
  let db: Db;
  let owner: Actor;
  let survey: Awaited<ReturnType<typeof publishedSurvey>>;

  beforeEach(async () => {
    db = await open();
    owner = await createOwner(db);
    survey = await publishedSurvey(db);
  });

  /** Customers who have answered, and what was said back to them as a form begins with it. */
  async function answeredBy(...names: string[]) {
    const ids = [];
    for (const name of names) {
      const id = await addCustomer(db, `${name}@example.org`);
      await answerPersonally(db, survey, id);
      ids.push(id);
    }
    await changeClosingPoints(db, owner, survey.id, {
      intent: "add",
      said: "Delivery is {{slow}}.",
      did: "We ship on the same day now.",
      questionId: null,
      themeId: null,
    });
    return { ids, fields: await newFormValues(db, survey.id, new URLSearchParams("audience=answered")) };
  }

  const respond = (customerId: string, values: object) =>
    db.updateTable("responses").set(values).where("customer_id", "=", customerId).execute();

  test("goes to those whose answer counts and who may be written to, also once the survey is closed", async () => {
    const { ids, fields } = await answeredBy("ana", "bo", "cy", "di");
    await addCustomer(db, "silent@example.org");
    await respond(ids[1] ?? "", { status: "partial" });
    await respond(ids[2] ?? "", { set_aside: 1 });
    await db
      .updateTable("customers")
      .set({ consent: "withdrawn" })
      .where("id", "=", ids[3] ?? "")
      .execute();
    await closeSurvey(db, owner, survey.id);
    const id = await send(db, owner, survey.id, fields);
    await runJobs(db);
    expect(await statuses(db, id)).toEqual(["ana@example.org sent", "di@example.org left-out"]);
    expect(listener().received.map(({ to }) => to)).toEqual([["ana@example.org"]]);
    const [mail] = listener().received;
    expect(mail?.headers.get("subject")).toEqual(["You said, we did: Why us"]);
    expect(mail?.text).toContain("You said: Delivery is slow.");
    expect(mail?.text).toContain("We did: We ship on the same day now.");
    expect(mail?.text).toContain("You get it because you answered “Why us”.");
    expect(mail?.text).not.toContain("link=");
    expect(mail?.headers.get("list-unsubscribe-post")).toEqual(["List-Unsubscribe=One-Click"]);
    await untilDue(db);
    await runJobs(db);
    expect(listener().received).toHaveLength(1);
  });

  test("reaches who was invited before, keeps to the quiet rules, and not whoever withdrew meanwhile", async () => {
    const invited = await addCustomer(db, "eve@example.org");
    await send(db, owner, survey.id);
    await runJobs(db);
    await answerPersonally(db, survey, invited);
    const { ids, fields } = await answeredBy("ana");
    const id = await send(db, owner, survey.id, fields);
    const run = {
      db,
      assertHeld: async () => {},
      progress: async () => {},
      signal: AbortSignal.timeout(60_000),
    };
    await gatherPeople(run, id);
    await respond(ids[0] ?? "", { status: "withdrawn" });
    await runJobs(db);
    const known = await statuses(db, id);
    expect(known).toContain("ana@example.org left-out");
    expect(known.find((status) => status.startsWith("eve@"))).toMatch(/sent|held/);
  });

  test("is not drafted for an anonymous survey: nobody knows who answered", async () => {
    const anonymous = await publishedSurvey(db, sampleSurvey({ title: "Quietly", anonymous: true }));
    const drafted = draft(db, owner, anonymous.id, { audience: "answered" });
    await expect(drafted).rejects.toThrow(InvalidInputError);
    await expect(drafted).rejects.toThrow(/anonymous/);
  });
});
