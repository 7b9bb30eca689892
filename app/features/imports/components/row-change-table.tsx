import { type Column, Table } from "#app/components/table.tsx";

export interface RowChange {
  id: string;
  label: string;
  /** Each field, what it was and what it is. */
  changes: string;
}

const columns: Column<RowChange>[] = [
  {
    key: "record",
    header: "Record",
    main: true,
    cell: ({ label }) => <span className="break-words">{label}</span>,
  },
  {
    key: "changes",
    header: "Before and after",
    wide: true,
    cell: ({ changes }) => <span className="break-words">{changes}</span>,
  },
];

/** What an import changed about known records, field by field. */
export function RowChangeTable({ rows }: { rows: readonly RowChange[] }) {
  return <Table caption="What changed" columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
