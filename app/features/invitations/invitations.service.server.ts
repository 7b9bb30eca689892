import {
  readGroupProgress,
  type SendingRun,
  sendOutbox,
  type TakenBounces,
  takeBounces,
} from "#app/features/mail/mail.service.server.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import type { PostedFile } from "#app/lib/form.ts";
import { cutPage } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { invitationAuthor } from "./compose-invitation.server.ts";
import type { Invitation } from "./invitation.schema.ts";
import { selectInvitation, selectInvitationPage } from "./invitations.repository.server.ts";
import type { ListedPerson } from "./listed-person.ts";
import { countStatuses, selectPeople } from "./people.repository.server.ts";
import type { PersonStatus } from "./person-status.ts";

export { noteLinkOpened, notePictureLoaded } from "./note-opened.server.ts";
export { doInvitationAction } from "./run-invitation.server.ts";
export { createInvitation, saveInvitation } from "./save-invitation.server.ts";
export { findUnsubscribeLink, unsubscribe } from "./unsubscribe.server.ts";

/** Sends what is due of all mailings. */
export async function sendInvitationMails(run: SendingRun): Promise<void> {
  await sendOutbox(run, invitationAuthor);
}

/** Enters notices about mails of mailings that came back. Throws InvalidInputError. */
export async function enterBounces(
  db: Db,
  actor: { id: string; name: string },
  file: PostedFile | null,
): Promise<TakenBounces> {
  return takeBounces(db, actor, file, invitationAuthor);
}

/** Throws NotFoundError for a mailing that this survey has not. */
export async function getInvitation(db: Db, surveyId: string, id: string): Promise<Invitation> {
  const invitation = await selectInvitation(db, surveyId, id);
  if (!invitation) throw new NotFoundError("There is no mailing at this address.");
  return invitation;
}

/** One page of a survey's mailings, newest first, each with how many people have which status. */
export async function listInvitations(
  db: Db,
  surveyId: string,
  options: { before: string | null; pageSize: number },
) {
  const rows = await selectInvitationPage(db, surveyId, options.before, options.pageSize + 1);
  const { page, next } = cutPage(rows, options.pageSize, ({ id }) => id);
  const invitations = [];
  for (const { id, state, message, gathered, createdAt } of page) {
    const { waiting } = await readGroupProgress(db, id);
    const done = gathered && waiting === 0;
    invitations.push({
      id,
      state,
      subject: message.subject,
      done,
      createdAt,
      counts: await countPeople(db, id),
    });
  }
  return { invitations, next };
}

/** How many people of a mailing have each status, in the order in which they are shown; none is left out. */
export async function countPeople(
  db: Db,
  invitationId: string,
): Promise<Partial<Record<PersonStatus, number>>> {
  return Object.fromEntries(await countStatuses(db, invitationId));
}

/** One page of the people on a mailing's list; `status` null is all of them. */
export async function listPeople(
  db: Db,
  invitationId: string,
  options: { status: PersonStatus | null; after: string | null; pageSize: number },
): Promise<{ people: ListedPerson[]; next: string | null }> {
  const { status, pageSize } = options;
  const rows = await selectPeople(db, invitationId, {
    status,
    after: options.after ?? "",
    limit: pageSize + 1,
  });
  const { page, next } = cutPage(rows, pageSize, ({ id }) => id);
  return { people: page, next };
}
