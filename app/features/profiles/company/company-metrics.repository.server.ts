import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import type { CompanyRevenue } from "./company-facts.repository.server.ts";
import { type CompanyHealth, type HealthPart, healthBands, healthPartsSchema } from "./company-health.ts";

export interface CompanyMetrics {
  companyId: string;
  people: number;
  feedbackItems: number;
  openPains: number;
  sentiment: number | null;
  lastActiveAt: string | null;
  health: CompanyHealth;
}

/** Writes what is counted of companies (at most 100) whole. */
export async function replaceCompanyMetrics(
  trx: Db,
  metrics: readonly CompanyMetrics[],
  revenue: readonly CompanyRevenue[],
  refreshedAt: string,
): Promise<void> {
  const ids = metrics.map(({ companyId }) => companyId);
  for (const table of ["company_metrics", "company_revenue"] as const) {
    await trx
      .deleteFrom(table)
      .where(isAnyOf(trx, "company_id", ids))
      .execute();
  }
  await insertRows(
    trx,
    "company_metrics",
    metrics.map(({ companyId, people, feedbackItems, openPains, sentiment, lastActiveAt, health }) => ({
      ...{ company_id: companyId, people, feedback_items: feedbackItems, open_pains: openPains, sentiment },
      ...{ last_active_at: lastActiveAt ?? "", health: health.score ?? -1, health_band: health.band },
      ...{ health_reasons: JSON.stringify(health.parts), refreshed_at: refreshedAt },
    })),
  );
  await insertRows(
    trx,
    "company_revenue",
    revenue.map(({ companyId, currency, revenueMinor, purchases, lastAt }) => ({
      ...{ company_id: companyId, currency, revenue_minor: revenueMinor, purchases },
      last_purchase_at: lastAt,
    })),
  );
}

/** What is counted of a company; undefined until it was counted for the first time. */
export async function selectCompanyMetrics(
  db: Db,
  companyId: string,
): Promise<(CompanyMetrics & { refreshedAt: string }) | undefined> {
  const row = await db
    .selectFrom("company_metrics")
    .selectAll()
    .where("company_id", "=", companyId)
    .executeTakeFirst();
  if (!row) return undefined;
  const parts: HealthPart[] = healthPartsSchema.parse(JSON.parse(row.health_reasons));
  const band = healthBands.find((known) => known === row.health_band) ?? "unknown";
  return {
    ...{ companyId, people: row.people, feedbackItems: row.feedback_items, openPains: row.open_pains },
    ...{ sentiment: row.sentiment, lastActiveAt: row.last_active_at === "" ? null : row.last_active_at },
    health: { score: row.health < 0 ? null : row.health, band, parts },
    refreshedAt: row.refreshed_at,
  };
}

/** Some companies that wait for being counted, or were counted last before `before`. */
export async function selectWaiting(db: Db, before: string, limit: number): Promise<string[]> {
  const waiting = await db.selectFrom("company_recounts").select("company_id as id").limit(limit).execute();
  if (waiting.length > 0) return waiting.map(({ id }) => id);
  const old = await db
    .selectFrom("company_metrics")
    .select("company_id as id")
    .where("refreshed_at", "<", before)
    .limit(limit)
    .execute();
  return old.map(({ id }) => id);
}

/** Notes that companies (at most 100) are being counted; gives those of them that exist. */
export async function takeWaiting(trx: Db, ids: readonly string[]): Promise<string[]> {
  await trx
    .deleteFrom("company_recounts")
    .where(isAnyOf(trx, "company_id", ids))
    .execute();
  const rows = await trx
    .selectFrom("companies")
    .select("id")
    .where(isAnyOf(trx, "id", ids))
    .execute();
  return rows.map(({ id }) => id);
}

/** Has every company counted anew. */
export async function markAllForRecount(trx: Db): Promise<void> {
  await sql`insert into company_recounts (company_id) select id from companies
    where id not in (select company_id from company_recounts)`.execute(trx);
}

/** Whether there is any company. */
export async function hasCompanies(db: Db): Promise<boolean> {
  return (await db.selectFrom("companies").select("id").limit(1).executeTakeFirst()) !== undefined;
}
