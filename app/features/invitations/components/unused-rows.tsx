import { Table } from "#app/components/table.tsx";

export interface UnusedRow {
  id: string;
  line: number;
  address: string;
  problem: string | null;
}

/** Rows of a list that nobody is written to for, with their reasons. */
export function UnusedRows({ rows }: { rows: readonly UnusedRow[] }) {
  return (
    <Table
      caption="Rows of the list that are left out"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "address", header: "Address", main: true, cell: ({ address }) => address || "(empty)" },
        { key: "line", header: "Line", align: "end", cell: ({ line }) => line },
        {
          key: "why",
          header: "Why",
          wide: true,
          cell: ({ problem }) => problem ?? "Nobody is known by this address.",
        },
      ]}
    />
  );
}
