import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { answered } from "./audience-query.server.ts";
import type { ListedPerson } from "./listed-person.ts";
import { asPersonStatus, type PersonStatus } from "./person-status.ts";

export interface NewPerson {
  id: string;
  customerId: string;
  state: "queued" | "left-out";
  reason: string | null;
  /** Whether the mailing invites to the survey: nobody is invited to one twice. */
  invited: boolean;
}

/** Puts people on a mailing's list; who is invited to the survey by another mailing meanwhile is left out. */
export async function insertPeople(
  trx: Db,
  invitation: { id: string; surveyId: string },
  people: readonly NewPerson[],
  now: string,
): Promise<void> {
  const rows = people.map(({ id, customerId, state, reason, invited }) => ({
    ...{ id, invitation_id: invitation.id, survey_id: invitation.surveyId, customer_id: customerId },
    ...{ state, reason, included: state === "queued" && invited ? 1 : 0, mails: 0, updated_at: now },
    ...{ sent_at: null, opened_at: null, held_until: null },
  }));
  await insertRows(trx, "survey_invitation_people", rows, { skipTaken: true });
}

/** Takes up to `limit` people who were not written to yet off a cancelled mailing's list; gives how many there were. */
export async function releasePeople(
  trx: Db,
  invitationId: string,
  limit: number,
  now: string,
): Promise<number> {
  const waiting = await trx
    .selectFrom("survey_invitation_people")
    .select("id")
    .where("invitation_id", "=", invitationId)
    .where("state", "in", ["queued", "held"])
    .limit(limit)
    .execute();
  if (waiting.length === 0) return 0;
  await trx
    .updateTable("survey_invitation_people")
    .set({ state: "cancelled", reason: null, included: 0, updated_at: now })
    .where(
      isAnyOf(
        trx,
        "id",
        waiting.map(({ id }) => id),
      ),
    )
    .execute();
  return waiting.length;
}

/** The furthest that happened to a person: whether they answered who were invited is looked up, so it is always true. */
const status = sql<string>`case
  when p.state in ('sent', 'bounced') and p.included = 1 and ${answered("p.customer_id", sql.ref<string>("p.survey_id"))} then 'answered'
  when p.state = 'sent' and p.opened_at is not null then 'opened'
  else p.state end`;

/** How many people of a mailing have each status. */
export async function countStatuses(db: Db, invitationId: string): Promise<Map<PersonStatus, number>> {
  const listed = db
    .selectFrom("survey_invitation_people as p")
    .select(status.as("status"))
    .where("p.invitation_id", "=", invitationId)
    .as("listed");
  const rows = await db
    .selectFrom(listed)
    .select((eb) => ["listed.status as status", eb.fn.countAll().as("count")])
    .groupBy("listed.status")
    .execute();
  return new Map(
    rows.flatMap(({ status: text, count }) => {
      const known = asPersonStatus(text);
      return known ? [[known, Number(count)] as const] : [];
    }),
  );
}

/** One page of a mailing's people, in the order in which they came onto the list. */
export async function selectPeople(
  db: Db,
  invitationId: string,
  options: { status: PersonStatus | null; after: string; limit: number },
): Promise<ListedPerson[]> {
  const rows = await db
    .selectFrom("survey_invitation_people as p")
    .leftJoin("customers", "customers.id", "p.customer_id")
    .select([
      "p.id as id",
      "p.customer_id as customerId",
      "customers.name as name",
      "customers.email as email",
      "customers.external_id as externalId",
      status.as("status"),
      "p.reason as reason",
      "p.mails as mails",
      "p.sent_at as sentAt",
      "p.opened_at as openedAt",
      "p.held_until as heldUntil",
    ])
    .where("p.invitation_id", "=", invitationId)
    .where("p.id", ">", options.after)
    .$if(options.status !== null, (query) => query.where(status, "=", options.status))
    .orderBy("p.id")
    .limit(options.limit)
    .execute();
  return rows.map((row) => ({ ...row, status: asPersonStatus(row.status) ?? "queued" }));
}

/** Writes what became of a person; who unsubscribed stays so. */
export async function updatePerson(
  trx: Db,
  id: string,
  change: Partial<{
    state: PersonStatus;
    reason: string | null;
    included: number;
    heldUntil: string | null;
    sentAt: string;
    openedAt: string;
    oneMoreMail: boolean;
  }>,
  now: string,
): Promise<void> {
  await trx
    .updateTable("survey_invitation_people")
    .set((eb) => ({
      updated_at: now,
      ...(change.state && { state: change.state }),
      ...(change.reason !== undefined && { reason: change.reason }),
      ...(change.included !== undefined && { included: change.included }),
      ...(change.heldUntil !== undefined && { held_until: change.heldUntil }),
      ...(change.sentAt && { sent_at: change.sentAt }),
      ...(change.openedAt && { opened_at: change.openedAt }),
      ...(change.oneMoreMail && { mails: eb("mails", "+", 1) }),
    }))
    .where("id", "=", id)
    .where("state", "<>", "unsubscribed")
    .execute();
}
