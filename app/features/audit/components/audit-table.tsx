import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { Table } from "#app/components/table.tsx";
import type { AuditEntry } from "../audit-entry.ts";
import { actionInWords, subjectPage } from "../audit-words.ts";

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
        { key: "action", header: "What", cell: (entry) => <Action entry={entry} /> },
        {
          key: "detail",
          header: "Detail",
          wide: true,
          cell: (entry) =>
            Object.entries(entry.detail)
              .map(([name, value]) => `${name}: ${value}`)
              .join(", "),
        },
        {
          key: "subject",
          header: "Id",
          wide: true,
          cell: (entry) => <span className="break-all text-xs text-ink-soft">{entry.subjectId}</span>,
        },
      ]}
    />
  );
}

function Action({ entry }: { entry: AuditEntry }) {
  const to = subjectPage(entry.subjectType, entry.subjectId);
  const words = actionInWords(entry.action);
  return to === null ? (
    words
  ) : (
    <Link className="link" to={to}>
      {words}
    </Link>
  );
}
