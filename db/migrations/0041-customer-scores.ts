import type { Kysely } from "kysely";

// Scores are rewritten whole by a job, so no row here is the only place of anything a person typed, but for the
// weights in score_settings and the criteria of the ideal customer.
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("customer_scores")
    .addColumn("customer_id", "text", (c) => c.primaryKey().references("customers.id").onDelete("cascade"))
    .addColumn("rank", "integer", (c) => c.notNull())
    .addColumn("best_score", "double precision", (c) => c.notNull())
    .addColumn("revenue_part", "double precision", (c) => c.notNull())
    .addColumn("referral_part", "double precision", (c) => c.notNull())
    .addColumn("length_part", "double precision", (c) => c.notNull())
    .addColumn("purchases", "integer", (c) => c.notNull())
    .addColumn("revenue_minor", "bigint", (c) => c.notNull())
    .addColumn("currency", "text")
    .addColumn("other_currencies", "text", (c) => c.notNull())
    .addColumn("referrals", "integer", (c) => c.notNull())
    .addColumn("since", "text", (c) => c.notNull())
    .addColumn("last_purchase_at", "text")
    .addColumn("recency", "integer")
    .addColumn("frequency", "integer")
    .addColumn("money", "integer")
    .addColumn("rfm_group", "text", (c) => c.notNull())
    .addColumn("own_rhythm_days", "double precision")
    .addColumn("rhythm_gaps", "integer", (c) => c.notNull())
    .addColumn("last_active_at", "text")
    .addColumn("silence_breaks_at", "text")
    .addColumn("disengaged", "integer", (c) => c.notNull())
    .addColumn("value_low_minor", "bigint")
    .addColumn("value_mid_minor", "bigint")
    .addColumn("value_high_minor", "bigint")
    .addColumn("fit_score", "double precision")
    .addColumn("fit_known", "double precision")
    .addColumn("refreshed_at", "text", (c) => c.notNull())
    .execute();
  const indexes: [string, string[]][] = [
    ["customer_scores_rank", ["rank", "customer_id"]],
    ["customer_scores_best", ["best_score", "customer_id"]],
    ["customer_scores_group", ["rfm_group", "rank", "customer_id"]],
    ["customer_scores_disengaged", ["disengaged", "rank", "customer_id"]],
    ["customer_scores_silence", ["disengaged", "silence_breaks_at"]],
    ["customer_scores_fit", ["fit_score", "customer_id"]],
  ];
  for (const [name, columns] of indexes) {
    await db.schema.createIndex(name).on("customer_scores").columns(columns).execute();
  }

  await db.schema
    .createTable("score_scales")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("scales", "text", (c) => c.notNull())
    .addColumn("customers", "integer", (c) => c.notNull())
    .addColumn("computed_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("score_settings")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("weights", "text", (c) => c.notNull())
    .addColumn("changed_by", "text", (c) => c.references("users.id").onDelete("set null"))
    .addColumn("changed_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("ideal_customer")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("note", "text", (c) => c.notNull())
    .addColumn("criteria", "text", (c) => c.notNull())
    .addColumn("findings", "text")
    .addColumn("changed_by", "text", (c) => c.references("users.id").onDelete("set null"))
    .addColumn("changed_at", "text", (c) => c.notNull())
    .addColumn("compared_at", "text")
    .execute();
}
