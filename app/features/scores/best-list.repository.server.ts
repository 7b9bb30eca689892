import { z } from "zod";
import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { asScoreGroup, type ScoreGroup } from "./rfm-names.ts";

export interface BestFilter {
  group: ScoreGroup | null;
  /** Only those whose silence is out of rhythm. */
  disengaged: boolean;
}

const otherCurrencies = z.array(
  z.object({ currency: z.string().nullable(), purchases: z.number(), revenueMinor: z.number() }),
);

const columns = [
  "customer_scores.customer_id as id",
  "rank",
  "best_score as bestScore",
  "revenue_part as revenuePart",
  "referral_part as referralPart",
  "length_part as lengthPart",
  "purchases",
  "revenue_minor as revenueMinor",
  "currency",
  "other_currencies as otherCurrencies",
  "referrals",
  "customer_scores.since as since",
  "last_purchase_at as lastPurchaseAt",
  "recency",
  "frequency",
  "money",
  "rfm_group as group",
  "own_rhythm_days as ownRhythmDays",
  "rhythm_gaps as rhythmGaps",
  "last_active_at as lastActiveAt",
  "silence_breaks_at as silenceBreaksAt",
  "disengaged",
  "value_low_minor as valueLow",
  "value_mid_minor as valueMiddle",
  "value_high_minor as valueHigh",
  "fit_score as fitScore",
  "fit_known as fitKnown",
  "refreshed_at as refreshedAt",
] as const;

/** One page of customers, best first, after (rank, id). */
export async function selectBestPage(
  db: Db,
  filter: BestFilter,
  after: ListPlace<number> | null,
  limit: number,
) {
  const rows = await db
    .selectFrom("customer_scores")
    .innerJoin("customers", "customers.id", "customer_scores.customer_id")
    .select([...columns, "customers.name as name", "customers.email as email"])
    .select("customers.external_id as externalId")
    .$if(filter.group !== null, (query) => query.where("rfm_group", "=", filter.group ?? ""))
    .$if(filter.disengaged, (query) => query.where("disengaged", "=", 1))
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("rank", "customer_scores.customer_id"), ">", tuple(after?.value ?? 0, after?.id ?? "")),
      ),
    )
    .orderBy("rank")
    .orderBy("customer_scores.customer_id")
    .limit(limit)
    .execute();
  return rows.map(({ name, email, externalId, ...row }) => ({ ...toScored(row), name, email, externalId }));
}

/** The scores of one customer; undefined while they are not computed. */
export async function selectScores(db: Db, customerId: string) {
  const row = await selectRow(db, customerId);
  return row && toScored(row);
}

type Row = NonNullable<Awaited<ReturnType<typeof selectRow>>>;

async function selectRow(db: Db, customerId: string) {
  return db
    .selectFrom("customer_scores")
    .select(columns)
    .where("customer_id", "=", customerId)
    .executeTakeFirst();
}

function toScored({ revenuePart, referralPart, lengthPart, ...row }: Row) {
  const { valueLow, valueMiddle, valueHigh, ...rest } = row;
  return {
    ...rest,
    revenueMinor: Number(row.revenueMinor),
    otherCurrencies: otherCurrencies.parse(JSON.parse(row.otherCurrencies)),
    parts: { revenue: revenuePart, referrals: referralPart, length: lengthPart },
    group: asScoreGroup(row.group) ?? ("too-few" as const),
    disengaged: row.disengaged === 1,
    value:
      valueMiddle === null
        ? null
        : { low: Number(valueLow), middle: Number(valueMiddle), high: Number(valueHigh) },
  };
}
