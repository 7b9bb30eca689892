import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { answered, gaveAnswer } from "./audience-query.server.ts";

/** What is needed to write to a person. */
export async function selectRecipient(db: Db, id: string) {
  return db
    .selectFrom("survey_invitation_people as p")
    .innerJoin("survey_invitations as i", "i.id", "p.invitation_id")
    .innerJoin("surveys", "surveys.id", "p.survey_id")
    .leftJoin("customers", "customers.id", "p.customer_id")
    .select([
      "p.id as id",
      "p.invitation_id as invitationId",
      "p.survey_id as surveyId",
      "p.state as state",
      "p.included as included",
      "p.sent_at as sentAt",
      "i.audience as audience",
      "i.message as message",
      "i.reminders as reminders",
      "i.reminder_days as reminderDays",
      "surveys.slug as slug",
      "surveys.published_version as publishedVersion",
      "customers.id as customerId",
      "customers.email as email",
      "customers.name as name",
      "customers.consent as consent",
      answered("p.customer_id", sql.ref<string>("p.survey_id")).as("answered"),
      gaveAnswer("p.customer_id", sql.ref<string>("p.survey_id")).as("gaveAnswer"),
    ])
    .where("p.id", "=", id)
    .executeTakeFirst();
}

/** When survey mails were sent to a customer since a moment, newest first; also one that is under way. */
export async function selectMailTimes(db: Db, customerId: string, since: string): Promise<string[]> {
  const rows = await db
    .selectFrom("survey_invitation_people as p")
    .innerJoin("mail_outbox", "mail_outbox.ref_id", "p.id")
    .select("mail_outbox.attempted_at as at")
    .where("p.customer_id", "=", customerId)
    .where("mail_outbox.state", "in", ["sent", "sending"])
    .where("mail_outbox.attempted_at", ">", since)
    .orderBy("mail_outbox.attempted_at", "desc")
    .limit(100)
    .execute();
  return rows.flatMap(({ at }) => at ?? []);
}

/** The leading value of an attribute of a customer; undefined where there is none. */
export async function selectAttributeText(
  db: Db,
  attributeId: string,
  customerId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("attribute_values")
    .select("value_text as text")
    .where("attribute_id", "=", attributeId)
    .where("customer_id", "=", customerId)
    .where("superseded_at", "is", null)
    .executeTakeFirst();
  return row?.text;
}

/** The people on lists for a survey who stand for a customer and whose mail was not opened yet. */
export async function selectUnopened(db: Db, surveyId: string, customerId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("survey_invitation_people")
    .select("id")
    .where("customer_id", "=", customerId)
    .where("survey_id", "=", surveyId)
    .where("state", "=", "sent")
    .where("included", "=", 1)
    .where("opened_at", "is", null)
    .limit(10)
    .execute();
  return rows.map(({ id }) => id);
}

/** A person on a list with the customer behind them. */
export async function selectPerson(db: Db, id: string) {
  return db
    .selectFrom("survey_invitation_people")
    .select(["id", "customer_id as customerId", "state", "opened_at as openedAt"])
    .where("id", "=", id)
    .executeTakeFirst();
}
