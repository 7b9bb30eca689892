import { expect, it } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { listMerges, mergePair, undoMerge } from "#app/features/duplicates/duplicates.service.server.ts";
import { insertPairs, selectPairOf } from "#app/features/duplicates/pairs.repository.server.ts";
import { invitationAuthor } from "#app/features/invitations/compose-invitation.server.ts";
import { insertPeople } from "#app/features/invitations/people.repository.server.ts";
import {
  addressHash,
  findSuppressed,
  suppressAddress,
} from "#app/features/mail/suppressions.service.server.ts";
import { upsertDraft } from "#app/features/responses/drafts/drafts.repository.server.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { addCustomer, draft } from "#tests/support/invitations.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

const at = "2026-05-01T10:00:00.000Z";

/** Two customers who are one person; the first is kept in a merge. */
async function begin(db: Db) {
  const owner = await createOwner(db);
  const ana = await addCustomer(db, "ana@example.org");
  const again = await addCustomer(db, "ana.diaz@example.org");
  await db.updateTable("customers").set({ created_at: at }).where("id", "=", ana).execute();
  return { owner, ana, again, survey: await publishedSurvey(db) };
}

async function merge(db: Db, owner: Actor, ids: string[]): Promise<void> {
  const [oneId = "", otherId = ""] = ids.toSorted();
  await insertPairs(
    db,
    [{ id: newId(), oneId, otherId, evidence: { score: 1, reasons: [], doubts: [] } }],
    at,
  );
  await mergePair(db, owner, (await selectPairOf(db, oneId, otherId))?.id ?? "", {});
}

async function takeBack(db: Db, owner: Actor): Promise<void> {
  const [last] = await listMerges(db);
  await undoMerge(db, owner, last?.id ?? "");
}

async function invite(
  db: Db,
  mailing: { id: string; surveyId: string },
  customerId: string,
  state = "queued",
) {
  const id = newId();
  const person = { id, customerId, state: "queued", reason: null, invited: true } as const;
  await insertPeople(db, mailing, [person], at);
  await db.updateTable("survey_invitation_people").set({ state }).where("id", "=", id).execute();
  return id;
}

async function places(db: Db): Promise<Map<string, unknown>> {
  const rows = await db
    .selectFrom("survey_invitation_people")
    .select(["id", "customer_id as customerId", "included"])
    .execute();
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}

describeEachDatabase("a merge of customers who get mail", (open) => {
  it("keeps one place on a list and one invitation to a survey, and gives all back", async () => {
    const db = await open();
    const { owner, ana, again, survey } = await begin(db);
    const other = await publishedSurvey(db);
    const mailing = async (surveyId: string) => ({ id: await draft(db, owner, surveyId), surveyId });
    const [shared, first, second, alone] = [
      await mailing(survey.id),
      await mailing(other.id),
      await mailing(other.id),
      await mailing((await publishedSurvey(db)).id),
    ];
    const waiting = await invite(db, shared, ana);
    const written = await invite(db, shared, again, "sent");
    const kept = await invite(db, first, ana, "sent");
    const twice = await invite(db, second, again);
    const only = await invite(db, alone, again);
    const before = await places(db);
    await merge(db, owner, [ana, again]);
    expect(await places(db)).toEqual(
      new Map([
        [waiting, { customerId: null, included: 0 }],
        [written, { customerId: ana, included: 1 }],
        [kept, { customerId: ana, included: 1 }],
        [twice, { customerId: ana, included: 0 }],
        [only, { customerId: ana, included: 1 }],
      ]),
    );
    await takeBack(db, owner);
    expect(await places(db)).toEqual(before);
  });

  it("sends no mail to who was invited as somebody else", async () => {
    const db = await open();
    const { owner, ana, again, survey } = await begin(db);
    const invited = async (customerId: string, state: string) => {
      const id = await draft(db, owner, survey.id);
      return { id, place: await invite(db, { id, surveyId: survey.id }, customerId, state) };
    };
    await invited(ana, "sent");
    const { id: groupId, place: refId } = await invited(again, "queued");
    await merge(db, owner, [ana, again]);
    const mail = { id: newId(), groupId, refId, number: 0, tries: 0, interruptions: 0 };
    const made = await invitationAuthor.compose(db, mail, { name: "Us", address: "us@example.org" });
    expect(made).toMatchObject({ become: "dropped", note: "invited" });
  });

  it("loses no address that must not be written to", async () => {
    const db = await open();
    const { owner, ana, again } = await begin(db);
    const hash = (address: string) => addressHash(db, address);
    await suppressAddress(db, await hash("ana.diaz@example.org"), again, "unsubscribed");
    await suppressAddress(db, await hash("old@example.org"), again, "bounced");
    const owners = async () => {
      const rows = await db.selectFrom("mail_suppressions").select(["reason", "customer_id as id"]).execute();
      return new Map(rows.map(({ reason, id }) => [reason, id]));
    };
    await merge(db, owner, [ana, again]);
    // Only an address bounced, and the customer who is left has another.
    expect(Object.fromEntries(await owners())).toEqual({ unsubscribed: ana, bounced: null });
    const known = ["ana.diaz@example.org", "old@example.org"];
    expect([...(await findSuppressed(db, known)).keys()].sort()).toEqual(known);
    await takeBack(db, owner);
    expect(Object.fromEntries(await owners())).toEqual({ unsubscribed: again, bounced: again });
  });

  it("keeps answers that were begun and rows of lists", async () => {
    const db = await open();
    const { owner, ana, again, survey } = await begin(db);
    const content = { version: 1, holder: "h", language: "en", channel: "link", answers: {}, hidden: {} };
    const begun = { ...content, surveyId: survey.id, customerId: again, startedAt: at, updatedAt: at };
    await upsertDraft(db, newId(), begun);
    const row = { id: newId(), line: 2, address: "ana.diaz@example.org", name: null, problem: null };
    const invitation_id = await draft(db, owner, survey.id);
    await db
      .insertInto("survey_invitation_addresses")
      .values({ ...row, invitation_id, customer_id: again })
      .execute();
    const whose = async () => [
      (await db.selectFrom("response_drafts").select("customer_id as id").executeTakeFirst())?.id,
      (await db.selectFrom("survey_invitation_addresses").select("customer_id as id").executeTakeFirst())?.id,
    ];
    await merge(db, owner, [ana, again]);
    expect(await whose()).toEqual([ana, ana]);
    await takeBack(db, owner);
    expect(await whose()).toEqual([again, again]);
  });
});
