import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";

/** The most rows of one kind that are read of a person; of more it is said that there are more. */
export const MOST_ROWS = 5000;

export type Row = Record<string, string | number | null>;

const FOR_PAGES = "customer_id";

/** What a merge kept of the records that are gone, and who merged them. */
export async function selectMerges(db: Db, customerId: string): Promise<Row[]> {
  return db
    .selectFrom("customer_merges")
    .select(["merged_at as at", "merged_by as by", "merged as record"])
    .where("kept_id", "=", customerId)
    .orderBy("merged_at")
    .limit(MOST_ROWS)
    .execute();
}

/** The record itself with the name of its company. */
export async function selectRecord(db: Db, customerId: string): Promise<Row | undefined> {
  return db
    .selectFrom("customers")
    .leftJoin("companies", "companies.id", "customers.company_id")
    .selectAll("customers")
    .select("companies.name as company")
    .where("customers.id", "=", customerId)
    .executeTakeFirst();
}

export async function selectConsentChanges(db: Db, customerId: string): Promise<Row[]> {
  return db
    .selectFrom("consent_changes as change")
    .innerJoin("consent_purposes as purpose", "purpose.id", "change.purpose_id")
    .select(["change.at as at", "purpose.name as purpose", "change.state as state"])
    .select(["change.source_label as source", "change.by_name as notedBy"])
    .where("change.customer_id", "=", customerId)
    .orderBy("change.at")
    .limit(MOST_ROWS)
    .execute();
}

/** Every value ever learnt, with where it is from. */
export async function selectValues(db: Db, customerId: string): Promise<Row[]> {
  return db
    .selectFrom("attribute_values as value")
    .innerJoin("attributes", "attributes.id", "value.attribute_id")
    .select(["attributes.label as attribute", "attributes.purpose as servesDecision"])
    .select(["value.value_text as value", "value.source_label as source", "value.confidence as confidence"])
    .select(["value.learnt_at as learntAt", "value.superseded_at as supersededAt"])
    .where("value.customer_id", "=", customerId)
    .orderBy("attributes.label")
    .orderBy("value.learnt_at")
    .limit(MOST_ROWS)
    .execute();
}

export async function selectOtherValues(db: Db, customerId: string): Promise<Row[]> {
  return db
    .selectFrom("customer_other_values")
    .select(["field", "value", "source_label as source", "learnt_at as learntAt"])
    .where("customer_id", "=", customerId)
    .orderBy("field")
    .limit(MOST_ROWS)
    .execute();
}

export async function selectEvents(db: Db, customerId: string): Promise<Row[]> {
  return db
    .selectFrom("events")
    .select(["occurred_at as at", "type", "amount_minor as amountMinor", "currency", "detail"])
    .select("external_id as number")
    .where("customer_id", "=", customerId)
    .orderBy("occurred_at")
    .limit(MOST_ROWS)
    .execute();
}

/** What the person said, whole, with what was set aside of it. */
export async function selectFeedback(db: Db, customerId: string): Promise<Row[]> {
  return db
    .selectFrom("feedback_items as item")
    .leftJoin("feedback_set_aside as aside", "aside.item_id", "item.id")
    .select([
      "item.occurred_at as at",
      "item.source as source",
      "item.channel as channel",
      "item.title as title",
    ])
    .select(["item.body as text", "item.rating as rating", "item.status as status", "item.tags as tags"])
    .select(["item.url as url", "item.external_id as number", "aside.content as setAside"])
    .where("item.customer_id", "=", customerId)
    .orderBy("item.occurred_at")
    .limit(MOST_ROWS)
    .execute();
}

export async function selectStatements(db: Db, customerId: string): Promise<Row[]> {
  return db
    .selectFrom("statements")
    .leftJoin("themes", "themes.id", "statements.theme_id")
    .select(["statements.occurred_at as at", "statements.text as text", "statements.kind as kind"])
    .select(["statements.sentiment as sentiment", "themes.name as theme"])
    .where("statements.customer_id", "=", customerId)
    .orderBy("statements.occurred_at")
    .limit(MOST_ROWS)
    .execute();
}

export async function selectMails(db: Db, customerId: string): Promise<Row[]> {
  return db
    .selectFrom("survey_invitation_people as person")
    .innerJoin("surveys", "surveys.id", "person.survey_id")
    .leftJoin("mail_outbox as mail", "mail.ref_id", "person.id")
    .select(["surveys.title as survey", "person.state as state", "person.opened_at as openedAt"])
    .select(["mail.attempted_at as sentAt", "mail.state as mail", "mail.note as serverSaid"])
    .where("person.customer_id", "=", customerId)
    .orderBy("person.id")
    .limit(MOST_ROWS)
    .execute();
}

export async function selectSegments(db: Db, customerId: string): Promise<Row[]> {
  return db
    .selectFrom("segment_members as member")
    .innerJoin("segments", "segments.id", "member.segment_id")
    .select(["segments.name as segment", "member.entered_at as enteredAt"])
    .where("member.customer_id", "=", customerId)
    .orderBy("segments.name")
    .limit(MOST_ROWS)
    .execute();
}

export async function selectAuditEntries(db: Db, customerId: string): Promise<Row[]> {
  return db
    .selectFrom("audit_entries")
    .select(["at", "actor_name as who", "action as what", "detail"])
    .where("subject_id", "=", customerId)
    .orderBy("id")
    .limit(MOST_ROWS)
    .execute();
}

/** Lines of personas that quote the person. */
export async function selectQuotingLines(db: Db, customerId: string): Promise<Row[]> {
  return db
    .selectFrom("persona_lines as line")
    .innerJoin("personas", "personas.id", "line.persona_id")
    .select(["personas.name as persona", "line.section as section", "line.text as line"])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("feedback_items as item")
          .select("item.id")
          .where("item.customer_id", "=", customerId)
          .where(sql<boolean>`line.evidence like '%"itemId":"' || item.id || '"%'`),
      ),
    )
    .limit(MOST_ROWS)
    .execute();
}

/** The ids of the person's answers to surveys. */
export async function selectResponseIds(db: Db, customerId: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("responses")
    .select("id")
    .where(isAnyOf(db, "customer_id", [customerId]))
    .orderBy("submitted_at")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Tables in which the person has rows that no other section shows, each as it is. */
export async function selectRest(
  db: Db,
  customerId: string,
  shown: ReadonlySet<string>,
): Promise<{ table: string; rows: Row[] }[]> {
  const tables = (await db.introspection.getTables()).filter(
    ({ isView, name, columns }) =>
      !isView && !shown.has(name) && columns.some((column) => column.name === FOR_PAGES),
  );
  const rest: { table: string; rows: Row[] }[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<Row>`select * from ${sql.table(name)}
      where customer_id = ${customerId} limit ${sql.lit(MOST_ROWS)}`.execute(db);
    if (rows.length > 0) rest.push({ table: name, rows });
  }
  return rest.sort((one, other) => (one.table < other.table ? -1 : 1));
}
