import type { Actor } from "#app/features/accounts/account.schema.ts";
import { changeSharing } from "#app/features/personas/sharing/share-persona.server.ts";
import type { Db } from "#db/client.server.ts";

/** Shares a persona with quotes, and once more without; gives the token of the first. */
export async function shareSamplePersona(db: Db, owner: Actor, personaId: string): Promise<string> {
  const share = { intent: "share", days: 30, shows: "current" } as const;
  await changeSharing(db, owner, personaId, { ...share, label: "Print shop", withQuotes: false });
  return (await changeSharing(db, owner, personaId, { ...share, label: "Agency", withQuotes: true })) ?? "";
}
