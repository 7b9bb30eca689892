import { CSV_BYTE_ORDER_MARK, csvRow } from "#app/lib/csv.ts";
import { minorUnitDigits } from "#app/lib/money.ts";
import type { Db } from "#db/client.server.ts";
import type { BestFilter } from "./best-list.repository.server.ts";
import { groupName } from "./rfm-names.ts";
import { listBestCustomers } from "./scores.service.server.ts";

const AT_ONCE = 500;

const header = [
  "rank",
  "customer id",
  "external id",
  "name",
  "email",
  "points of 100",
  "reasons",
  "currency",
  "revenue",
  "purchases",
  "referrals",
  "customer since",
  "last purchase",
  "recency",
  "frequency",
  "money",
  "group",
  "usual days between",
  "last active",
  "silent out of rhythm",
  "next 12 months low",
  "next 12 months middle",
  "next 12 months high",
  "fit",
  "fit known",
];

/** All customers of a filter, best first, as lines of a CSV file; read page by page. */
export async function* bestCustomersCsv(db: Db, filter: BestFilter): AsyncGenerator<string> {
  yield CSV_BYTE_ORDER_MARK + csvRow(header);
  let after: string | null = null;
  do {
    const { customers, next }: Awaited<ReturnType<typeof listBestCustomers>> = await listBestCustomers(db, {
      ...filter,
      after,
      pageSize: AT_ONCE,
    });
    yield customers.map((customer) => csvRow(toCells(customer))).join("");
    after = next;
  } while (after !== null);
}

function toCells(row: Awaited<ReturnType<typeof listBestCustomers>>["customers"][number]) {
  const major = (minor: number | null) =>
    minor === null ? null : minor / 10 ** minorUnitDigits(row.currency);
  const rounded = (value: number | null, by: number) => (value === null ? null : Math.round(value * by) / by);
  return [
    row.rank,
    row.id,
    row.externalId,
    row.name,
    row.email,
    rounded(row.bestScore * 100, 10),
    row.reasons.map(({ text }) => text).join("; "),
    row.currency,
    major(row.revenueMinor),
    row.purchases,
    row.referrals,
    row.since,
    row.lastPurchaseAt,
    row.recency,
    row.frequency,
    row.money,
    groupName(row.group).label,
    rounded(row.ownRhythmDays, 10),
    row.lastActiveAt,
    row.disengaged ? "yes" : "no",
    major(row.value?.low ?? null),
    major(row.value?.middle ?? null),
    major(row.value?.high ?? null),
    rounded(row.fitScore, 1000),
    rounded(row.fitKnown, 1000),
  ];
}
