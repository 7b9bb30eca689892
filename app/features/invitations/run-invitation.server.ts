import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import {
  canSendMail,
  closeMailGroup,
  openMailGroup,
  pauseMailGroup,
} from "#app/features/mail/mail.service.server.ts";
import { getDoor } from "#app/features/surveys/surveys.service.server.ts";
import { gatherInvitation } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { DAY_MS, nowIso } from "#app/lib/clock.ts";
import { ConflictError, InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import {
  type Invitation,
  type InvitationAction,
  type InvitationState,
  tellsBack,
} from "./invitation.schema.ts";
import { deleteInvitation, updateInvitation } from "./invitations.repository.server.ts";
import type { Author } from "./save-invitation.server.ts";

const LONGEST_WAIT_DAYS = 366;

/**
 * Does what one of the buttons of a mailing asks for; tells whether the mailing is still there. Throws ConflictError
 * where it does not fit its state.
 */
export async function doInvitationAction(
  db: Db,
  author: Author,
  invitation: Invitation,
  action: InvitationAction,
): Promise<boolean> {
  const change = changeFor(invitation, action);
  if (action.intent === "send" || action.intent === "schedule") await refuseUnsendable(db, invitation);
  await db.transaction().execute(async (trx) => {
    if (action.intent === "remove") await removeDraft(trx, invitation);
    else await apply(trx, invitation, change);
    await recordAudit(trx, author, {
      action: `survey-invitation.${change.done}`,
      subjectType: "survey",
      subjectId: invitation.surveyId,
      detail: { subject: invitation.message.subject, sendAt: change.sendAt },
    });
  });
  return action.intent !== "remove";
}

interface Change {
  from: readonly InvitationState[];
  to: InvitationState;
  /** In the past tense, for the audit trail. */
  done: string;
  sendAt: string | null;
}

function changeFor({ sendAt }: Invitation, action: InvitationAction): Change {
  switch (action.intent) {
    case "send":
      return { from: ["draft", "scheduled"], to: "running", done: "sent", sendAt: null };
    case "schedule":
      return {
        from: ["draft", "scheduled"],
        to: "scheduled",
        done: "scheduled",
        sendAt: timeOf(action.sendAt),
      };
    case "pause":
      return { from: ["running"], to: "paused", done: "paused", sendAt };
    case "continue":
      return { from: ["paused"], to: "running", done: "continued", sendAt };
    case "cancel":
      return { from: ["scheduled", "running", "paused"], to: "cancelled", done: "cancelled", sendAt };
    case "remove":
      return { from: ["draft"], to: "cancelled", done: "removed", sendAt };
  }
}

function timeOf(typed: string): string {
  const at = new Date(`${typed}:00.000Z`);
  const refuse = (message: string) => new InvalidInputError(message, new Map([["sendAt", message]]));
  if (at.getTime() <= Date.now()) throw refuse("Expected a time that is still to come; times are in UTC.");
  if (at.getTime() > Date.now() + LONGEST_WAIT_DAYS * DAY_MS) throw refuse("Expected a time within a year.");
  return at.toISOString();
}

async function refuseUnsendable(db: Db, { surveyId, audience }: Invitation): Promise<void> {
  if (!(await canSendMail(db))) {
    throw new ConflictError("There is no mail server yet. An owner names one under Settings, Mail.");
  }
  // What became of a survey is told when it is over, most of all.
  if (tellsBack(audience)) return;
  const { status, closed } = await getDoor(db, surveyId);
  if (status !== "published") {
    throw new ConflictError("The survey takes no answers now. Publish it first, then send the mailing.");
  }
  // One that is not open yet may be announced: whoever comes too early is told when it opens.
  if (closed !== null && closed.why !== "not-open") {
    throw new ConflictError(
      "The survey takes no more answers: it has closed or is full. Change that in its settings, then send the mailing.",
    );
  }
}

async function apply(trx: Db, { id }: Invitation, { from, to, sendAt }: Change): Promise<void> {
  const now = nowIso();
  const times = to === "running" ? { startedAt: now } : to === "cancelled" ? { endedAt: now } : {};
  if (!(await updateInvitation(trx, id, from, { state: to, sendAt, ...times }, now))) {
    throw new ConflictError("The mailing is in another state by now. Look at it once more.");
  }
  if (to === "running" || to === "scheduled") await openMailGroup(trx, id);
  if (to === "paused") await pauseMailGroup(trx, id);
  if (to === "cancelled") await closeMailGroup(trx, id);
  const delayMs = to === "scheduled" && sendAt !== null ? Date.parse(sendAt) - Date.now() : 0;
  if (to !== "paused")
    await enqueue(trx, gatherInvitation, { invitationId: id }, { delayMs: Math.max(0, delayMs) });
}

async function removeDraft(trx: Db, { id }: Invitation): Promise<void> {
  if (!(await updateInvitation(trx, id, ["draft"], {}, nowIso()))) {
    throw new ConflictError("Only a draft can be removed; a mailing that was sent can be cancelled.");
  }
  await deleteInvitation(trx, id);
}
