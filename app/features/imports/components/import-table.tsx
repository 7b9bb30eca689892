import { Link } from "@remix-run/react";
import { TimeAgo } from "#app/components/date-text.tsx";
import { type Column, Table } from "#app/components/table.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { type ImportKind, type ImportStatus, importKindNames } from "../import.schema.ts";
import { ImportStatusTag } from "./import-status.tsx";

export interface ImportRow {
  id: string;
  kind: ImportKind;
  fileName: string;
  status: ImportStatus;
  createdRows: number;
  updatedRows: number;
  unchangedRows: number;
  rejectedRows: number;
  createdAt: string;
}

/** The imports there were, newest first. */
export function ImportTable({ rows, now }: { rows: readonly ImportRow[]; now: string }) {
  const columns: Column<ImportRow>[] = [
    {
      key: "file",
      header: "File",
      main: true,
      cell: (row) => (
        <Link className="link break-words" to={paths.import(row.id)}>
          {row.fileName}
        </Link>
      ),
    },
    {
      key: "kind",
      header: "Holds",
      cell: (row) => (row.status === "unpacking" ? "" : importKindNames[row.kind]),
    },
    { key: "status", header: "State", cell: (row) => <ImportStatusTag status={row.status} /> },
    { key: "created", header: "New", align: "end", cell: (row) => formatCount(row.createdRows) },
    { key: "updated", header: "Updated", align: "end", cell: (row) => formatCount(row.updatedRows) },
    { key: "unchanged", header: "Unchanged", align: "end", cell: (row) => formatCount(row.unchangedRows) },
    {
      key: "rejected",
      header: "Rejected",
      align: "end",
      cell: (row) =>
        row.rejectedRows === 0 ? (
          "0"
        ) : (
          <Link className="link" to={`${paths.import(row.id)}#rejected`}>
            {formatCount(row.rejectedRows)}
          </Link>
        ),
    },
    { key: "when", header: "Uploaded", cell: (row) => <TimeAgo iso={row.createdAt} now={now} /> },
  ];
  return <Table caption="Imports, newest first" columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
