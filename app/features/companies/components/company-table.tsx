import { Link } from "@remix-run/react";
import { Money } from "#app/components/money.tsx";
import { Table } from "#app/components/table.tsx";
import { paths } from "#app/lib/paths.ts";

export interface CompanyRow {
  id: string;
  name: string;
  people: number;
  revenueMinor: number;
  currency: string | null;
  painStatements: number;
}

/** Companies with what their people bring and say. */
export function CompanyTable({ caption, rows }: { caption: string; rows: readonly CompanyRow[] }) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          header: "Company",
          main: true,
          cell: (row) => (
            <Link className="link" to={paths.company(row.id)}>
              {row.name}
            </Link>
          ),
        },
        { key: "people", header: "People", align: "end", cell: (row) => row.people },
        {
          key: "revenue",
          header: "Revenue",
          align: "end",
          cell: (row) => <Money minor={row.revenueMinor} currency={row.currency} />,
        },
        { key: "pains", header: "Pain points", align: "end", cell: (row) => row.painStatements },
      ]}
    />
  );
}
