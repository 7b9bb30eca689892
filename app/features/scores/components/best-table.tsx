import { Link } from "@remix-run/react";
import { Money } from "#app/components/money.tsx";
import { type Column, Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { groupName, type ScoreGroup } from "../rfm-names.ts";
import type { BestReason } from "../score-reasons.ts";

export interface BestRow {
  id: string;
  rank: number;
  name: string | null;
  email: string | null;
  externalId: string | null;
  bestScore: number;
  reasons: readonly BestReason[];
  purchases: number;
  revenueMinor: number;
  currency: string | null;
  otherCurrencies: readonly { currency: string | null; revenueMinor: number }[];
  group: ScoreGroup;
  rhythm: string | null;
  disengaged: boolean;
}

const columns: Column<BestRow>[] = [
  { key: "rank", header: "Rank", align: "end", cell: (row) => formatCount(row.rank) },
  {
    key: "name",
    header: "Customer",
    main: true,
    cell: (row) => (
      <Link className="link" to={`${paths.customer(row.id)}#scores`}>
        {displayName(row)}
      </Link>
    ),
  },
  {
    key: "why",
    header: "Why",
    wide: true,
    cell: (row) => (
      <ul className="grid gap-1 text-sm">
        {worthSaying(row.reasons).map(({ part, text }) => (
          <li key={part}>{text}</li>
        ))}
      </ul>
    ),
  },
  { key: "points", header: "Points", align: "end", cell: (row) => Math.round(row.bestScore * 100) },
  {
    key: "revenue",
    header: "Revenue",
    align: "end",
    cell: (row) =>
      row.purchases === 0 ? (
        <span className="text-ink-soft">–</span>
      ) : (
        <>
          <Money minor={row.revenueMinor} currency={row.currency} />
          {row.otherCurrencies.map(({ currency, revenueMinor }) => (
            <div key={currency} className="text-sm text-ink-soft">
              and <Money minor={revenueMinor} currency={currency} />
            </div>
          ))}
        </>
      ),
  },
  {
    key: "group",
    header: "Group",
    cell: (row) => (
      <Link className="link" to={paths.bestCustomers({ group: row.group })}>
        {groupName(row.group).label}
      </Link>
    ),
  },
  {
    key: "rhythm",
    header: "Rhythm",
    cell: (row) => (
      <>
        {row.rhythm ?? <span className="text-ink-soft">too few days to tell</span>}
        {row.disengaged && (
          <div className="mt-1">
            <Tag tone="danger">out of rhythm</Tag>
          </div>
        )}
      </>
    ),
  },
];

/** The two parts that lift a customer most; one that brings nothing only where all do. */
function worthSaying(reasons: readonly BestReason[]): readonly BestReason[] {
  const lifting = reasons.filter(({ points }) => points > 0);
  return lifting.length === 0 ? reasons.slice(0, 1) : lifting.slice(0, 2);
}

/** Customers by rank, each with what put it there. */
export function BestTable({ rows }: { rows: readonly BestRow[] }) {
  return <Table caption="Customers, best first" columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
