import { type Kysely, sql } from "kysely";
import { dialectOf } from "../sql/dialect.ts";

// Mail through the owner's server: settings, who must not be written to, what waits to be sent; and invitations to surveys.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("mail_settings")
    .addColumn("name", "text", (c) => c.primaryKey())
    .addColumn("value", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("mail_suppressions")
    .addColumn("address_hash", "text", (c) => c.primaryKey())
    .addColumn("customer_id", "text", (c) => c.references("customers.id").onDelete("set null"))
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("suppressed_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("mail_suppressions_customer")
    .on("mail_suppressions")
    .column("customer_id")
    .execute();
  await db.schema
    .createTable("mail_groups")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("state", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("mail_outbox")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("group_id", "text", (c) => c.notNull().references("mail_groups.id").onDelete("cascade"))
    .addColumn("ref_id", "text", (c) => c.notNull())
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("due_at", "text", (c) => c.notNull())
    .addColumn("tries", "integer", (c) => c.notNull())
    .addColumn("interruptions", "integer", (c) => c.notNull())
    .addColumn("attempted_at", "text")
    .addColumn("ended_at", "text")
    .addColumn("note", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .addUniqueConstraint("mail_outbox_once", ["ref_id", "number"])
    .execute();
  await db.schema
    .createIndex("mail_outbox_due")
    .on("mail_outbox")
    .columns(["state", "group_id", "due_at"])
    .execute();
  await db.schema
    .createIndex("mail_outbox_attempted")
    .on("mail_outbox")
    .columns(["attempted_at", "state"])
    .execute();
  await addInvitations(db);
}

async function addInvitations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("survey_invitations")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("survey_id", "text", (c) => c.notNull().references("surveys.id").onDelete("cascade"))
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("audience", "text", (c) => c.notNull())
    .addColumn("message", "text", (c) => c.notNull())
    .addColumn("reminders", "integer", (c) => c.notNull())
    .addColumn("reminder_days", "integer", (c) => c.notNull())
    .addColumn("send_at", "text")
    .addColumn("gathered_to", "text")
    .addColumn("gathered", "integer", (c) => c.notNull())
    .addColumn("created_by", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .addColumn("started_at", "text")
    .addColumn("ended_at", "text")
    .execute();
  await db.schema
    .createIndex("survey_invitations_survey")
    .on("survey_invitations")
    .columns(["survey_id", "id"])
    .execute();
  await db.schema
    .createTable("survey_invitation_people")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("invitation_id", "text", (c) =>
      c.notNull().references("survey_invitations.id").onDelete("cascade"),
    )
    .addColumn("survey_id", "text", (c) => c.notNull())
    .addColumn("customer_id", "text", (c) => c.references("customers.id").onDelete("set null"))
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("reason", "text")
    .addColumn("included", "integer", (c) => c.notNull())
    .addColumn("mails", "integer", (c) => c.notNull())
    .addColumn("sent_at", "text")
    .addColumn("opened_at", "text")
    .addColumn("held_until", "text")
    .addColumn("updated_at", "text", (c) => c.notNull())
    .addUniqueConstraint("survey_invitation_people_once", ["invitation_id", "customer_id"])
    .execute();
  // A customer is invited to a survey once, whichever list they stand on.
  await sql`create unique index survey_invitation_people_survey on survey_invitation_people (survey_id, customer_id)
    where included = 1`.execute(db);
  await db.schema
    .createIndex("survey_invitation_people_state")
    .on("survey_invitation_people")
    .columns(["invitation_id", "state", "id"])
    .execute();
  await db.schema
    .createIndex("survey_invitation_people_customer")
    .on("survey_invitation_people")
    .column("customer_id")
    .execute();
  await db.schema
    .createTable("survey_invitation_addresses")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("invitation_id", "text", (c) =>
      c.notNull().references("survey_invitations.id").onDelete("cascade"),
    )
    .addColumn("line", "integer", (c) => c.notNull())
    .addColumn("address", "text", (c) => c.notNull())
    .addColumn("name", "text")
    .addColumn("customer_id", "text", (c) => c.references("customers.id").onDelete("set null"))
    .addColumn("problem", "text")
    .execute();
  await db.schema
    .createIndex("survey_invitation_addresses_of")
    .on("survey_invitation_addresses")
    .columns(["invitation_id", "id"])
    .execute();
  await db.schema
    .createIndex("survey_invitation_addresses_customer")
    .on("survey_invitation_addresses")
    .column("customer_id")
    .execute();
  // Links to anonymous surveys that no mail has taken yet: without an owner, and in no order of making.
  await db.schema
    .createTable("survey_invitation_tokens")
    .addColumn("token", "text", (c) => c.primaryKey())
    .addColumn("invitation_id", "text", (c) =>
      c.notNull().references("survey_invitations.id").onDelete("cascade"),
    )
    .$call((table) => (dialectOf(db) === "sqlite" ? table.modifyEnd(sql`without rowid`) : table))
    .execute();
  await db.schema
    .createIndex("survey_invitation_tokens_of")
    .on("survey_invitation_tokens")
    .column("invitation_id")
    .execute();
}
