import type { gatherInvitation, sendMail } from "#app/jobs/contracts.ts";
import type { JobHandler } from "#app/jobs/handler.ts";
import { gatherPeople } from "./gather-people.server.ts";
import { sendInvitationMails } from "./invitations.service.server.ts";

/** Puts the people whom a mailing invites on its list, and takes them off when it was cancelled. */
export const gatherInvitationHandler: JobHandler<typeof gatherInvitation> = async ({ payload, ...run }) => {
  await gatherPeople(run, payload.invitationId);
};

/** Sends the mails that are due. */
export const sendMailHandler: JobHandler<typeof sendMail> = async (run) => {
  await sendInvitationMails(run);
};
