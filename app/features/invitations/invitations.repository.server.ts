import type { Db } from "#db/client.server.ts";
import {
  audienceSchema,
  type Invitation,
  type InvitationState,
  invitationStates,
  messageSchema,
} from "./invitation.schema.ts";

const columns = [
  "id",
  "survey_id as surveyId",
  "state",
  "audience",
  "message",
  "reminders",
  "reminder_days as reminderDays",
  "send_at as sendAt",
  "gathered",
  "gathered_to as gatheredTo",
  "created_at as createdAt",
  "started_at as startedAt",
] as const;

interface Row {
  state: string;
  audience: string;
  message: string;
  gathered: number;
}

function toInvitation<Given extends Row>(row: Given) {
  const state = invitationStates.find((known) => known === row.state);
  if (!state) throw new Error(`Impossible state: an invitation is "${row.state}".`);
  return {
    ...row,
    state,
    audience: audienceSchema.parse(JSON.parse(row.audience)),
    message: messageSchema.parse(JSON.parse(row.message)),
    gathered: row.gathered === 1,
  };
}

export async function insertInvitation(
  trx: Db,
  invitation: Invitation,
  createdBy: string | null,
): Promise<void> {
  await trx
    .insertInto("survey_invitations")
    .values({
      id: invitation.id,
      survey_id: invitation.surveyId,
      state: invitation.state,
      audience: JSON.stringify(invitation.audience),
      message: JSON.stringify(invitation.message),
      reminders: invitation.reminders,
      reminder_days: invitation.reminderDays,
      send_at: invitation.sendAt,
      gathered_to: null,
      gathered: 0,
      created_by: createdBy,
      created_at: invitation.createdAt,
      updated_at: invitation.createdAt,
      started_at: null,
      ended_at: null,
    })
    .execute();
}

/** A mailing of a survey; undefined for an unknown one. */
export async function selectInvitation(
  db: Db,
  surveyId: string,
  id: string,
): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom("survey_invitations")
    .select(columns)
    .where("id", "=", id)
    .where("survey_id", "=", surveyId)
    .executeTakeFirst();
  return row && toInvitation(row);
}

/** A mailing by its id alone, for jobs. */
export async function selectInvitationById(db: Db, id: string): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom("survey_invitations")
    .select(columns)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toInvitation(row);
}

/** One page of a survey's mailings, newest first. */
export async function selectInvitationPage(
  db: Db,
  surveyId: string,
  before: string | null,
  limit: number,
): Promise<Invitation[]> {
  let query = db.selectFrom("survey_invitations").select(columns).where("survey_id", "=", surveyId);
  if (before !== null) query = query.where("id", "<", before);
  const rows = await query.orderBy("id", "desc").limit(limit).execute();
  return rows.map(toInvitation);
}

/** Changes a mailing that is in one of these states; false when it is in another by now. */
export async function updateInvitation(
  trx: Db,
  id: string,
  from: readonly InvitationState[],
  change: Partial<{
    state: InvitationState;
    audience: Invitation["audience"];
    message: Invitation["message"];
    reminders: number;
    reminderDays: number;
    sendAt: string | null;
    startedAt: string;
    endedAt: string;
  }>,
  now: string,
): Promise<boolean> {
  const result = await trx
    .updateTable("survey_invitations")
    .set({
      updated_at: now,
      ...(change.state && { state: change.state }),
      ...(change.audience && { audience: JSON.stringify(change.audience) }),
      ...(change.message && { message: JSON.stringify(change.message) }),
      ...(change.reminders !== undefined && { reminders: change.reminders }),
      ...(change.reminderDays !== undefined && { reminder_days: change.reminderDays }),
      ...(change.sendAt !== undefined && { send_at: change.sendAt }),
      ...(change.startedAt && { started_at: change.startedAt }),
      ...(change.endedAt && { ended_at: change.endedAt }),
    })
    .where("id", "=", id)
    .where("state", "in", from)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Notes up to whom people stand on the list. */
export async function updateGathered(
  trx: Db,
  id: string,
  position: { gatheredTo: string | null; gathered: boolean },
): Promise<void> {
  await trx
    .updateTable("survey_invitations")
    .set({ gathered_to: position.gatheredTo, gathered: position.gathered ? 1 : 0 })
    .where("id", "=", id)
    .execute();
}

export async function deleteInvitation(trx: Db, id: string): Promise<void> {
  await trx.deleteFrom("survey_invitations").where("id", "=", id).execute();
}
