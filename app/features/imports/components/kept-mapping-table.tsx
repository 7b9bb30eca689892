import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { type Column, Table } from "#app/components/table.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import { type ImportKind, importKindNames } from "../import.schema.ts";

export interface KeptMappingRow {
  id: string;
  kind: ImportKind;
  sourceName: string;
  columns: number;
  usedRows: number;
  usedAt: string;
}

const columns: Column<KeptMappingRow>[] = [
  { key: "source", header: "Tool or place", main: true, cell: (row) => row.sourceName },
  { key: "kind", header: "Holds", cell: (row) => importKindNames[row.kind] },
  { key: "columns", header: "Columns used", align: "end", cell: (row) => formatCount(row.columns) },
  { key: "rows", header: "Rows last time", align: "end", cell: (row) => formatCount(row.usedRows) },
  { key: "when", header: "Last used", cell: (row) => <DateText iso={row.usedAt} /> },
  {
    key: "remove",
    header: "Remove",
    cell: (row) => (
      <Form method="post">
        <input type="hidden" name="mappingId" value={row.id} />
        <Button look="secondary" size="small" aria-label={`Remove the mapping for ${row.sourceName}`}>
          Remove
        </Button>
      </Form>
    ),
  },
];

/** The mappings that are kept, the last used first. */
export function KeptMappingTable({ rows }: { rows: readonly KeptMappingRow[] }) {
  return (
    <Table
      caption="Kept mappings, the last used first"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}
