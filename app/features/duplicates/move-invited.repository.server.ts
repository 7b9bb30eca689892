import type { Db } from "#db/client.server.ts";

/** Gives places on lists of mailings to another customer; where both stood on lists of one survey, the other's place counts. */
export async function moveInvited(trx: Db, fromId: string, toId: string): Promise<string[]> {
  const rows = await trx
    .updateTable("survey_invitation_people")
    .set({ customer_id: toId })
    .where("customer_id", "=", fromId)
    .where("survey_id", "not in", (eb) =>
      eb
        .selectFrom("survey_invitation_people as kept")
        .select("kept.survey_id")
        .where("kept.customer_id", "=", toId),
    )
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}
