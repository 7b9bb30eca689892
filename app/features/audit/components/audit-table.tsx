import { DateText } from "#app/components/date-text.tsx";
import { Table } from "#app/components/table.tsx";
import type { AuditEntry } from "../audit-entry.ts";

/** Who did what and when, the latest first. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <Table
      caption="Audit trail"
      rows={entries}
      rowKey={(entry) => entry.id}
      columns={[
        { key: "at", header: "When", main: true, cell: (entry) => <DateText iso={entry.at} time /> },
        { key: "who", header: "Who", cell: (entry) => entry.actorName },
        { key: "action", header: "What", cell: (entry) => entry.action },
        {
          key: "subject",
          header: "On",
          cell: (entry) => (
            <span className="break-all">
              {entry.subjectType} {entry.subjectId}
            </span>
          ),
        },
        {
          key: "detail",
          header: "Detail",
          wide: true,
          cell: (entry) =>
            Object.entries(entry.detail)
              .map(([name, value]) => `${name}: ${value}`)
              .join(", "),
        },
      ]}
    />
  );
}
