import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";

/** Keeps tokens in their own order, whatever the order in which they were made. */
export async function insertTokens(trx: Db, invitationId: string, tokens: readonly string[]): Promise<void> {
  const sorted = [...tokens].sort();
  await insertRows(
    trx,
    "survey_invitation_tokens",
    sorted.map((token) => ({ token, invitation_id: invitationId })),
  );
}

/** Takes one of a mailing's tokens, by their chance order; undefined when none is left. */
export async function takeAnyToken(trx: Db, invitationId: string): Promise<string | undefined> {
  const row = await trx
    .deleteFrom("survey_invitation_tokens")
    .where("token", "=", (eb) =>
      eb
        .selectFrom("survey_invitation_tokens as ready")
        .select((inner) => inner.fn.min("ready.token").as("token"))
        .where("ready.invitation_id", "=", invitationId),
    )
    .returning("token")
    .executeTakeFirst();
  return row?.token;
}
