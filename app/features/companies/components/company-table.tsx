import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { type Sort, Table } from "#app/components/table.tsx";
import { paths } from "#app/lib/paths.ts";
import { HealthTag } from "./health-tag.tsx";
import { RevenueList } from "./revenue-list.tsx";

export interface CompanyRow {
  id: string;
  name: string;
  people: number | null;
  revenue: readonly { currency: string; revenueMinor: number }[];
  openPains: number | null;
  lastActiveAt: string | null;
  health: number | null;
  healthBand: string | null;
}

interface CompanyTableProps {
  caption: string;
  rows: readonly CompanyRow[];
  sort?: Sort;
  sortHref?: (sort: Sort) => string;
}

/** Companies with what their people bring and say. */
export function CompanyTable({ caption, rows, sort, sortHref }: CompanyTableProps) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      {...(sort && sortHref && { sort, sortHref })}
      columns={[
        {
          key: "name",
          header: "Company",
          main: true,
          sortKey: "name",
          cell: (row) => (
            <Link className="link" to={paths.company(row.id)}>
              {row.name}
            </Link>
          ),
        },
        {
          key: "health",
          header: "Health",
          sortKey: "health",
          cell: (row) => <HealthTag score={row.health} band={row.healthBand} />,
        },
        {
          key: "people",
          header: "People",
          align: "end",
          sortKey: "people",
          cell: (row) => row.people ?? "–",
        },
        {
          key: "revenue",
          header: "Revenue",
          align: "end",
          sortKey: "revenue",
          cell: (row) => <RevenueList revenue={row.revenue} />,
        },
        {
          key: "pains",
          header: "Open pain points",
          align: "end",
          sortKey: "pains",
          cell: (row) => row.openPains ?? "–",
        },
        {
          key: "active",
          header: "Last heard",
          sortKey: "active",
          cell: (row) => (row.lastActiveAt ? <DateText iso={row.lastActiveAt} /> : "–"),
        },
      ]}
    />
  );
}
