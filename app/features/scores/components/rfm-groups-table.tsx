import { Link } from "@remix-run/react";
import { Table } from "#app/components/table.tsx";
import { formatCount, formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { groupName, scoreGroups } from "../rfm-names.ts";

/** Every group with what it means and how many customers it holds. */
export function RfmGroupsTable({
  counts,
  customers,
}: {
  counts: Readonly<Record<string, number>>;
  customers: number;
}) {
  return (
    <Table
      caption="Groups of customers"
      rows={scoreGroups.map((group) => ({ group, count: counts[group] ?? 0 }))}
      rowKey={(row) => row.group}
      columns={[
        {
          key: "group",
          header: "Group",
          main: true,
          cell: (row) => (
            <Link className="link" to={paths.bestCustomers({ group: row.group })}>
              {groupName(row.group).label}
            </Link>
          ),
        },
        { key: "count", header: "Customers", align: "end", cell: (row) => formatCount(row.count) },
        {
          key: "share",
          header: "Share",
          align: "end",
          cell: (row) => (customers === 0 ? "–" : formatShare(row.count / customers)),
        },
        {
          key: "meaning",
          header: "Who they are, and what to do",
          wide: true,
          cell: (row) => groupName(row.group).meaning,
        },
      ]}
    />
  );
}
