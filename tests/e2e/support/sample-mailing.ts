import type { Actor } from "#app/features/accounts/account.schema.ts";
import {
  doInvitationAction,
  getInvitation,
  listPeople,
} from "#app/features/invitations/invitations.service.server.ts";
import { addressHash, mailToken, saveMailServer } from "#app/features/mail/mail.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { draft } from "#tests/support/invitations.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { startMailListener } from "#tests/support/mail-listener.ts";

/** A mailing that was really sent, some of its mails refused and most still waiting, and the draft of another with a list. */
export async function sendSampleMailing(db: Db, owner: Actor, surveyId: string) {
  const listener = await startMailListener();
  let asked = 0;
  listener.onRecipient = () => {
    asked += 1;
    return asked % 10 === 0 ? { code: 550, message: "5.1.1 No such user here" } : null;
  };
  try {
    await saveMailServer(db, owner, {
      ...{
        host: "127.0.0.1",
        port: listener.port,
        security: "none",
        user: "",
        password: "",
        allowUntrusted: false,
      },
      ...{ fromName: "Example", fromAddress: "hello@example.com" },
    });
    const invitationId = await draft(db, owner, surveyId, { reminders: "2" });
    await doInvitationAction(db, owner, await getInvitation(db, surveyId, invitationId), { intent: "send" });
    await runJobs(db);
    const list = "email\nnobody-known@example.org\nnot an address\ninfo@example.org\n";
    const draftedInvitationId = await draft(db, owner, surveyId, { audience: "list", list });
    const { people } = await listPeople(db, invitationId, { status: null, after: null, pageSize: 1 });
    const said = { refId: people[0]?.id ?? "", addressHash: await addressHash(db, "ana@example.org") };
    return { invitationId, draftedInvitationId, unsubscribeToken: await mailToken(db, "unsubscribe", said) };
  } finally {
    await listener.stop();
  }
}
