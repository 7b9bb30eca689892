import type { MembershipModel } from "#app/engines/personas/membership/membership-model.ts";
import type { Db } from "#db/client.server.ts";
import { membershipModelSchema } from "./membership-model.schema.ts";

export interface StoredModel {
  personaId: string;
  run: number;
  model: MembershipModel;
  fittedAt: string;
}

/** The models of all personas, or of one, those of the latest run first; at most 200. */
export async function selectModels(db: Db, personaId?: string): Promise<StoredModel[]> {
  const rows = await db
    .selectFrom("persona_models")
    .select(["persona_id as personaId", "run", "model", "fitted_at as fittedAt"])
    .$if(personaId !== undefined, (query) => query.where("persona_id", "=", personaId ?? ""))
    .orderBy("run", "desc")
    .orderBy("persona_id")
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, model: membershipModelSchema.parse(JSON.parse(row.model)) }));
}

/** Keeps the models of a run beside those of the run before, whose scores stand until each customer is scored anew. */
export async function insertModels(
  trx: Db,
  models: readonly { personaId: string; model: MembershipModel }[],
  fittedAt: string,
): Promise<number> {
  const { last } = await trx
    .selectFrom("persona_models")
    .select((eb) => eb.fn.max<number | null>("run").as("last"))
    .executeTakeFirstOrThrow();
  const run = Number(last ?? 0) + 1;
  for (const { personaId, model } of models) {
    await trx
      .insertInto("persona_models")
      .values({ persona_id: personaId, run, model: JSON.stringify(model), fitted_at: fittedAt })
      .execute();
  }
  return run;
}

/** Removes the models of the runs before one. */
export async function deleteModelsBefore(trx: Db, run: number): Promise<void> {
  await trx.deleteFrom("persona_models").where("run", "<", run).execute();
}
