import type { Db } from "#db/client.server.ts";

/** Counts one more use of a persona on a day; nothing for a persona that is gone. */
export async function addUse(db: Db, personaId: string, use: string, day: string): Promise<void> {
  await db
    .insertInto("persona_uses")
    .columns(["persona_id", "use", "day", "times"])
    .expression((eb) =>
      eb
        .selectFrom("personas")
        .select((inner) => [
          "personas.id",
          inner.val(use).as("use"),
          inner.val(day).as("day"),
          inner.lit(1).as("times"),
        ])
        .where("personas.id", "=", personaId),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["persona_id", "use", "day"])
        .doUpdateSet((eb) => ({ times: eb("persona_uses.times", "+", 1) })),
    )
    .execute();
}

export interface UseSum {
  personaId: string;
  use: string;
  times: number;
  lastDay: string;
}

/** How often each persona was used for what since a day, and when last. */
export async function selectUsesSince(db: Db, day: string): Promise<UseSum[]> {
  const rows = await db
    .selectFrom("persona_uses")
    .where("day", ">=", day)
    .groupBy(["persona_id", "use"])
    .select((eb) => [
      "persona_id as personaId",
      "use",
      eb.fn.sum<number>("times").as("times"),
      eb.fn.max("day").as("lastDay"),
    ])
    .orderBy("persona_id")
    .orderBy("use")
    .limit(1000)
    .execute();
  return rows.map((row) => ({ ...row, times: Number(row.times) }));
}
