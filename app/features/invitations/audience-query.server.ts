import { type RawBuilder, sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { contains } from "#db/sql/contains.ts";
import { type Audience, type Invitation, tellsBack } from "./invitation.schema.ts";

/** Somebody of an audience; `reason` is why they get no mail, "included" when they do. */
export interface AudienceMember {
  id: string;
  email: string | null;
  reason: string;
}

type Mailing = Pick<Invitation, "id" | "surveyId" | "audience">;

/**
 * Why a customer gets no mail of a mailing, "included" when they do. One expression for the count before it is sent and
 * for the list itself. What the list adds is the suppressed addresses of customers who were erased and came back.
 */
function reasonOf({ id, surveyId, audience }: Mailing): RawBuilder<string> {
  return sql<string>`case
    when customers.email is null then 'no-address'
    when customers.consent = 'withdrawn' then 'withdrawn'
    when ${audience.consentedOnly ? 1 : 0} = 1 and customers.consent <> 'granted' then 'no-consent'
    when exists (select 1 from mail_suppressions s where s.customer_id = customers.id and s.reason = 'unsubscribed')
      then 'unsubscribed'
    when exists (select 1 from mail_suppressions s where s.customer_id = customers.id) then 'bounced'
    when ${tellsBack(audience) ? 1 : 0} = 1 then 'included'
    when ${answered("customers.id", surveyId)} then 'answered'
    when exists (select 1 from survey_invitation_people p where p.customer_id = customers.id
      and p.survey_id = ${surveyId} and p.included = 1 and p.invitation_id <> ${id}) then 'invited'
    else 'included' end`;
}

/** Whether a customer answered a survey; who only began has not, and who withdrew the answer has. */
export function answered(customerColumn: string, surveyId: string | RawBuilder<string>): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from responses r where r.customer_id = ${sql.ref(customerColumn)}
    and r.survey_id = ${surveyId} and r.status <> 'partial')`;
}

/** Whether a customer gave an answer to a survey that counts: to the end, not withdrawn, not set aside. */
export function gaveAnswer(
  customerColumn: string,
  surveyId: string | RawBuilder<string>,
): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from responses r where r.customer_id = ${sql.ref(customerColumn)}
    and r.survey_id = ${surveyId} and r.status = 'complete' and r.set_aside = 0)`;
}

function members(db: Db, mailing: Mailing) {
  const { audience } = mailing;
  return db
    .selectFrom("customers")
    .$if(audience.kind === "list", (query) =>
      query.where("customers.id", "in", (eb) =>
        eb
          .selectFrom("survey_invitation_addresses as listed")
          .select("listed.customer_id")
          .$narrowType<{ customer_id: string }>()
          .where("listed.invitation_id", "=", mailing.id)
          .where("listed.customer_id", "is not", null),
      ),
    )
    .$if(tellsBack(audience), (query) => query.where(gaveAnswer("customers.id", mailing.surveyId)))
    .$if(searchOf(audience) !== "", (query) =>
      query.where((eb) =>
        eb.or([
          contains("customers.name_key", searchOf(audience)),
          contains("customers.email", searchOf(audience)),
        ]),
      ),
    )
    .$if(segmentOf(audience) !== null, (query) =>
      query.where("customers.id", "in", (eb) =>
        eb
          .selectFrom("segment_members")
          .select("segment_members.customer_id")
          .where("segment_members.segment_id", "=", segmentOf(audience) ?? ""),
      ),
    );
}

function searchOf(audience: Audience): string {
  return audience.kind === "customers" ? audience.search.trim() : "";
}

function segmentOf(audience: Audience): string | null {
  return audience.kind === "customers" ? audience.segmentId : null;
}

/** How many people of the audience would get a mail now ("included"), and how many would not, by the reason. */
export async function countAudience(db: Db, mailing: Mailing): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom(members(db, mailing).select(reasonOf(mailing).as("reason")).as("member"))
    .select((eb) => ["member.reason as reason", eb.fn.countAll().as("count")])
    .groupBy("member.reason")
    .execute();
  return new Map(rows.map(({ reason, count }) => [reason, Number(count)]));
}

/** Those of the audience with ids after `after`, by id. */
export async function selectMembersAfter(
  db: Db,
  mailing: Mailing,
  after: string,
  limit: number,
): Promise<AudienceMember[]> {
  return members(db, mailing)
    .select(["customers.id as id", "customers.email as email", reasonOf(mailing).as("reason")])
    .where("customers.id", ">", after)
    .orderBy("customers.id")
    .limit(limit)
    .execute();
}
