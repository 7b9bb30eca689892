import { type Figures, figuresSchema } from "#app/features/segments/figures.schema.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { type Findings, findingsSchema } from "./findings.schema.ts";

export interface PersonaFigures {
  personaId: string;
  members: number;
  figures: Figures;
  countedAt: string;
}

/** What was last found about the personas as a whole; undefined before the first run. */
export async function selectFindings(db: Db): Promise<(Findings & { countedAt: string }) | undefined> {
  const row = await db
    .selectFrom("persona_findings")
    .select(["findings", "counted_at as countedAt"])
    .where("id", "=", 1)
    .executeTakeFirst();
  return row && { ...findingsSchema.parse(JSON.parse(row.findings)), countedAt: row.countedAt };
}

/** Whether anything was found yet. */
export async function hasFindings(db: Db): Promise<boolean> {
  const row = await db.selectFrom("persona_findings").select("id").where("id", "=", 1).executeTakeFirst();
  return row !== undefined;
}

/** What these personas (at most 100) were last counted by. */
export async function selectFigures(db: Db, personaIds: readonly string[]): Promise<PersonaFigures[]> {
  const rows = await db
    .selectFrom("persona_figures")
    .select(["persona_id as personaId", "members", "figures", "counted_at as countedAt"])
    .where(isAnyOf(db, "persona_id", personaIds))
    .execute();
  return rows.map((row) => ({ ...row, figures: figuresSchema.parse(JSON.parse(row.figures)) }));
}

/** Puts what was found in the place of what was found before; personas that are gone since are left out. */
export async function replaceFindings(
  trx: Db,
  findings: Findings,
  figures: readonly Omit<PersonaFigures, "countedAt">[],
  countedAt: string,
): Promise<void> {
  const values = { findings: JSON.stringify(findings), counted_at: countedAt };
  await trx
    .insertInto("persona_findings")
    .values({ id: 1, ...values })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
    .execute();
  await trx.deleteFrom("persona_figures").execute();
  const there = await trx.selectFrom("personas").select("id").limit(200).execute();
  const ids = new Set(there.map(({ id }) => id));
  for (const { personaId, members, figures: counted } of figures) {
    if (!ids.has(personaId)) continue;
    await trx
      .insertInto("persona_figures")
      .values({ persona_id: personaId, members, figures: JSON.stringify(counted), counted_at: countedAt })
      .execute();
  }
}

/** Forgets what was found, when there are no personas any more. */
export async function deleteFindings(trx: Db): Promise<void> {
  await trx.deleteFrom("persona_findings").execute();
}
