import { LinkButton } from "#app/components/button.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Section } from "#app/components/panel.tsx";
import { type Column, Table } from "#app/components/table.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

export interface RejectedRow {
  rowNumber: number;
  lineNumber: number;
  reason: string;
  /** The cells as they came, cut short. */
  text: string;
}

const columns: Column<RejectedRow>[] = [
  { key: "line", header: "Line", main: true, cell: (row) => formatCount(row.lineNumber) },
  {
    key: "reason",
    header: "Why",
    wide: true,
    cell: (row) => <span className="break-words">{row.reason}</span>,
  },
  {
    key: "cells",
    header: "As it came",
    wide: true,
    cell: (row) => <span className="break-all text-sm text-ink-soft">{row.text}</span>,
  },
];

/** The rows that were not stored, with the reason, and a file of them to mend. */
export function RejectedTable({
  importId,
  rows,
  total,
  next,
  paged,
}: {
  importId: string;
  rows: readonly RejectedRow[];
  total: number;
  next: number | null;
  paged: boolean;
}) {
  const page = (query: string) => `${paths.import(importId)}${query}#rejected`;
  return (
    <Section
      id="rejected"
      title="Rejected rows"
      lead="Nothing is dropped in silence: download these rows, mend them in the same file, and import it."
      aside={
        <LinkButton look="secondary" size="small" to={paths.importRejected(importId)} reloadDocument download>
          Download as CSV
        </LinkButton>
      }
    >
      <Table
        caption="Rejected rows in the order of the file"
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.rowNumber)}
      />
      <Pager
        previous={paged ? page("") : null}
        next={next === null ? null : page(`?after=${next}`)}
        shown={rows.length}
        total={total}
      />
    </Section>
  );
}
