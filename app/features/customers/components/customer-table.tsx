import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { Money } from "#app/components/money.tsx";
import { type Column, Table } from "#app/components/table.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { displayName } from "../customer.schema.ts";

export interface CustomerRow {
  id: string;
  name: string | null;
  email: string | null;
  externalId: string | null;
  companyId: string | null;
  companyName: string | null;
  revenueMinor: number | null;
  currency: string | null;
  lastActiveAt: string | null;
  feedbackItems: number | null;
  painStatements: number | null;
}

const columns: Column<CustomerRow>[] = [
  {
    key: "name",
    header: "Customer",
    main: true,
    cell: (row) => (
      <>
        <Link className="link" to={paths.customer(row.id)}>
          {displayName(row)}
        </Link>
        {row.name && row.email && <div className="text-sm font-normal text-ink-soft">{row.email}</div>}
      </>
    ),
  },
  {
    key: "company",
    header: "Company",
    cell: (row) =>
      row.companyId && row.companyName ? (
        <Link className="link" to={paths.company(row.companyId)}>
          {row.companyName}
        </Link>
      ) : (
        <Nothing />
      ),
  },
  {
    key: "revenue",
    header: "Revenue",
    align: "end",
    cell: (row) =>
      row.revenueMinor ? <Money minor={row.revenueMinor} currency={row.currency} /> : <Nothing />,
  },
  {
    key: "feedback",
    header: "Feedback",
    align: "end",
    cell: (row) =>
      row.feedbackItems ? (
        <Link className="link" to={paths.feedback({ customer: row.id })}>
          {formatCount(row.feedbackItems)}
        </Link>
      ) : (
        <Nothing />
      ),
  },
  {
    key: "pains",
    header: "Pain points",
    align: "end",
    cell: (row) => (row.painStatements ? formatCount(row.painStatements) : <Nothing />),
  },
  {
    key: "active",
    header: "Last active",
    cell: (row) => (row.lastActiveAt ? <DateText iso={row.lastActiveAt} /> : <Nothing />),
  },
];

/** A list of customers with what they bring and what hurts them. */
export function CustomerTable({ rows, caption }: { rows: readonly CustomerRow[]; caption: string }) {
  return <Table caption={caption} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

function Nothing() {
  return <span className="text-ink-soft">–</span>;
}
