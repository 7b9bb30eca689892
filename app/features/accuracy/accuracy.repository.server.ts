import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import type { Database } from "#db/schema.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { judgedKindSchema } from "./accuracy.schema.ts";
import type { Judged } from "./precision.ts";

/** Statements that Earshot gave a kind; "other" says nothing that could be right or wrong. */
const judgeable = ["pain", "goal", "praise", "question"];

export async function countJudgeable(db: Db): Promise<number> {
  const row = await db
    .selectFrom("statements")
    .where("kind", "in", judgeable)
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Statements drawn at random, each as likely as any other. */
export async function drawStatements(db: Db, limit: number) {
  return db
    .selectFrom("statements")
    .leftJoin("themes", "themes.id", "statements.theme_id")
    .where("statements.kind", "in", judgeable)
    .select([
      "statements.item_id as itemId",
      "statements.start_offset as start",
      "statements.end_offset as end",
      "statements.kind as kind",
      "statements.theme_id as themeId",
      "themes.name as themeName",
    ])
    .orderBy(sql`random()`)
    .limit(limit)
    .execute();
}

export async function insertCheck(
  trx: Db,
  check: Database["accuracy_checks"],
  samples: readonly Database["accuracy_samples"][],
): Promise<void> {
  await insertRows(trx, "accuracy_checks", [check]);
  await insertRows(trx, "accuracy_samples", samples);
}

export async function selectCheck(db: Db, id: string) {
  return db
    .selectFrom("accuracy_checks")
    .select(["id", "begun_by_name as begunBy", "begun_at as begunAt", "statement_count as statementCount"])
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function countSamples(db: Db, checkId: string): Promise<number> {
  const row = await db
    .selectFrom("accuracy_samples")
    .where("check_id", "=", checkId)
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Checks older than the one named `before` (all when null), the latest first. */
export async function selectChecks(db: Db, before: string | null, limit: number) {
  const rows = await db
    .selectFrom("accuracy_checks")
    .leftJoin("accuracy_samples", "accuracy_samples.check_id", "accuracy_checks.id")
    .$if(before !== null, (query) => query.where("accuracy_checks.id", "<", before ?? ""))
    .groupBy(["accuracy_checks.id", "accuracy_checks.begun_by_name", "accuracy_checks.begun_at"])
    .select((eb) => [
      "accuracy_checks.id as id",
      "accuracy_checks.begun_by_name as begunBy",
      "accuracy_checks.begun_at as begunAt",
      eb.fn.count("accuracy_samples.id").as("total"),
      eb.fn.count("accuracy_samples.judged_kind").as("judged"),
      sql<number>`count(case when judged_kind = kind then 1 end)`.as("right"),
      sql<number>`count(theme_fits)`.as("withTheme"),
      sql<number>`count(case when theme_fits = 1 then 1 end)`.as("fitting"),
    ])
    .orderBy("accuracy_checks.id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...row,
    total: Number(row.total),
    judged: Number(row.judged),
    right: Number(row.right),
    withTheme: Number(row.withTheme),
    fitting: Number(row.fitting),
  }));
}

/** The next statement of a check that nobody has judged, with the text it is from. */
export async function selectNextSample(db: Db, checkId: string) {
  return db
    .selectFrom("accuracy_samples")
    .innerJoin("feedback_items", "feedback_items.id", "accuracy_samples.item_id")
    .where("check_id", "=", checkId)
    .where("judged_kind", "is", null)
    .select([
      "accuracy_samples.id as id",
      "accuracy_samples.item_id as itemId",
      "accuracy_samples.start_offset as start",
      "accuracy_samples.end_offset as end",
      "accuracy_samples.kind as kind",
      "accuracy_samples.theme_id as themeId",
      "accuracy_samples.theme_name as themeName",
      "feedback_items.title as title",
      "feedback_items.body as body",
      "feedback_items.source as source",
      "feedback_items.occurred_at as occurredAt",
    ])
    .orderBy("accuracy_samples.id")
    .limit(1)
    .executeTakeFirst();
}

/** Writes a verdict over an earlier one; false when the check has no such statement. */
export async function updateVerdict(
  trx: Db,
  sample: { checkId: string; id: string; judgedKind: string; themeFits: boolean; judgedAt: string },
): Promise<boolean> {
  const result = await trx
    .updateTable("accuracy_samples")
    .set({
      judged_kind: sample.judgedKind,
      theme_fits: sql<
        number | null
      >`case when theme_id is null then null else ${sql.lit(sample.themeFits ? 1 : 0)} end`,
      judged_at: sample.judgedAt,
    })
    .where("id", "=", sample.id)
    .where("check_id", "=", sample.checkId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes back the verdict given last in a check. */
export async function clearLastVerdict(trx: Db, checkId: string): Promise<void> {
  const last = await trx
    .selectFrom("accuracy_samples")
    .select("id")
    .where("check_id", "=", checkId)
    .where("judged_kind", "is not", null)
    .orderBy("judged_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!last) return;
  await trx
    .updateTable("accuracy_samples")
    .set({ judged_kind: null, theme_fits: null, judged_at: null })
    .where("id", "=", last.id)
    .execute();
}

/** What was judged: of one check, or since a moment; at most 5,000, the latest first. */
export async function selectJudged(db: Db, of: { checkId: string } | { since: string }): Promise<Judged[]> {
  const rows = await db
    .selectFrom("accuracy_samples")
    .where("judged_kind", "is not", null)
    .$if("checkId" in of, (query) => query.where("check_id", "=", "checkId" in of ? of.checkId : ""))
    .$if("since" in of, (query) => query.where("judged_at", ">=", "since" in of ? of.since : ""))
    .select([
      "kind",
      "judged_kind as judgedKind",
      "theme_id as themeId",
      "theme_name as themeName",
      "theme_fits as themeFits",
    ])
    .orderBy("id", "desc")
    .limit(5000)
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: judgedKindSchema.parse(row.kind),
    judgedKind: judgedKindSchema.parse(row.judgedKind),
    themeFits: row.themeFits === null ? null : row.themeFits === 1,
  }));
}
