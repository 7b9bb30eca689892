import type { Actor } from "#app/features/accounts/account.schema.ts";
import { type CustomerForm, customerFormSchema } from "#app/features/customers/customer.schema.ts";
import { createCustomer } from "#app/features/customers/customers.service.server.ts";
import { invitationFormSchema } from "#app/features/invitations/invitation.schema.ts";
import {
  countPeople,
  createInvitation,
  doInvitationAction,
  getInvitation,
  listPeople,
} from "#app/features/invitations/invitations.service.server.ts";
import { personalTokens, submitResponse } from "#app/features/responses/responses.service.server.ts";
import { postedAnswers } from "#app/features/surveys/answers/posted-answers.ts";
import { putTicket } from "#app/jobs/job-tickets.server.ts";
import type { Db } from "#db/client.server.ts";
import type { publishedSurvey } from "./surveys.ts";

type Published = Awaited<ReturnType<typeof publishedSurvey>>;

/** A customer as the form of the page makes one. */
export function addCustomer(db: Db, email: string, change: Partial<CustomerForm> = {}): Promise<string> {
  return createCustomer(db, { ...customerFormSchema.parse({ email, name: email.split("@")[0] }), ...change });
}

/** Drafts a mailing from what its form posts. */
export function draft(
  db: Db,
  owner: Actor,
  surveyId: string,
  fields: Record<string, string> = {},
): Promise<string> {
  const form = invitationFormSchema.parse({
    subject: "A question, {{name|friend}}",
    text: "Dear {{name|customer}}, please answer {{survey}}.",
    reminders: "0",
    reminderDays: "3",
    ...fields,
  });
  return createInvitation(db, owner, surveyId, form, null);
}

/** Drafts a mailing and sends it. */
export async function send(
  db: Db,
  owner: Actor,
  surveyId: string,
  fields: Record<string, string> = {},
): Promise<string> {
  const id = await draft(db, owner, surveyId, fields);
  await doInvitationAction(db, owner, await getInvitation(db, surveyId, id), { intent: "send" });
  return id;
}

/** The people on a mailing's list as "address status", by address. */
export async function statuses(db: Db, invitationId: string): Promise<string[]> {
  const { people } = await listPeople(db, invitationId, { status: null, after: null, pageSize: 1000 });
  return people.map(({ email, status }) => `${email} ${status}`).sort();
}

export { countPeople };

/** A customer answers by their personal link. */
export async function answerPersonally(db: Db, { id, open }: Published, customerId: string): Promise<void> {
  const personalToken = (await personalTokens(db, id, [customerId])).get(customerId) ?? "";
  await submitResponse(db, {
    survey: open,
    idempotencyKey: `answer-of-${customerId}`.slice(0, 60),
    personalToken,
    posted: postedAnswers(open.survey, { answers: { why: "Because it is quick", recommend: "9" } }),
  });
}

/** Moves every mail that waits to now, as if its time had come. */
export async function untilDue(db: Db): Promise<void> {
  const long = "2020-01-01T00:00:00.000Z";
  await db.updateTable("mail_outbox").set({ due_at: long }).where("state", "=", "waiting").execute();
  const jobs = await db
    .updateTable("jobs")
    .set({ run_at: long })
    .where("state", "=", "waiting")
    .returning(["id", "name", "dedupe_key as dedupeKey", "run_at as runAt"])
    .execute();
  for (const job of jobs) await putTicket(db, job);
}

/** Lets days go by for the rules that count mails. */
export async function ageMails(db: Db, days: number): Promise<void> {
  const at = new Date(Date.now() - days * 86_400_000).toISOString();
  await db
    .updateTable("mail_outbox")
    .set({ attempted_at: at })
    .where("attempted_at", "is not", null)
    .execute();
}
