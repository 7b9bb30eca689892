import type { Db } from "#db/client.server.ts";
import type { Actor, TeamAction } from "./account.schema.ts";
import { invite, withdrawInvitation } from "./invitations.service.server.ts";
import { changeRole, disableUser, enableUser } from "./team.service.server.ts";

/** Does what one of the team page's forms asks for; an invitation gives its token, all else null. */
export async function doTeamAction(db: Db, actor: Actor, action: TeamAction): Promise<string | null> {
  switch (action.intent) {
    case "invite":
      return invite(db, actor, action);
    case "change-role":
      await changeRole(db, actor, action.userId, action.role);
      return null;
    case "disable":
      await disableUser(db, actor, action.userId);
      return null;
    case "enable":
      await enableUser(db, actor, action.userId);
      return null;
    case "withdraw":
      await withdrawInvitation(db, actor, action.invitationId);
      return null;
  }
}
