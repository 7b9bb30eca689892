import type { Db } from "#db/client.server.ts";
import { type Criterion, criteriaSchema } from "./criterion.ts";
import { type IdealFindings, idealFindingsSchema } from "./ideal-findings.ts";

const ONLY = 1;

export interface Ideal {
  note: string;
  criteria: Criterion[];
  findings: IdealFindings | null;
  changedAt: string;
  comparedAt: string | null;
}

/** The ideal customer profile; undefined until somebody wrote one. */
export async function selectIdeal(db: Db): Promise<Ideal | undefined> {
  const row = await db
    .selectFrom("ideal_customer")
    .select(["note", "criteria", "findings", "changed_at as changedAt", "compared_at as comparedAt"])
    .where("id", "=", ONLY)
    .executeTakeFirst();
  return (
    row && {
      ...row,
      criteria: criteriaSchema.parse(JSON.parse(row.criteria)),
      findings: row.findings === null ? null : idealFindingsSchema.parse(JSON.parse(row.findings)),
    }
  );
}

/** Keeps another ideal; what was found of the one before is forgotten. */
export async function writeIdeal(
  trx: Db,
  ideal: { note: string; criteria: readonly Criterion[]; changedBy: string; changedAt: string },
): Promise<void> {
  const values = {
    note: ideal.note,
    criteria: JSON.stringify(ideal.criteria),
    findings: null,
    changed_by: ideal.changedBy,
    changed_at: ideal.changedAt,
    compared_at: null,
  };
  await trx
    .insertInto("ideal_customer")
    .values({ id: ONLY, ...values })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
    .execute();
}

/** Keeps what was found, unless the ideal was changed since it was read. */
export async function writeFindings(
  trx: Db,
  findings: IdealFindings,
  { changedAt, comparedAt }: { changedAt: string; comparedAt: string },
): Promise<void> {
  await trx
    .updateTable("ideal_customer")
    .set({ findings: JSON.stringify(findings), compared_at: comparedAt })
    .where("changed_at", "=", changedAt)
    .execute();
}
