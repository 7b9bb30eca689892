import { LinkButton } from "#app/components/button.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Section } from "#app/components/panel.tsx";
import { type Column, Table } from "#app/components/table.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { placeTitle, type RowPlace } from "../rows/row-place.ts";

export interface RejectedRow {
  rowNumber: number;
  lineNumber: number;
  reason: string;
  /** The cells as they came, cut short. */
  text: string;
}

const columnsWith = (place: RowPlace): Column<RejectedRow>[] => [
  {
    key: "place",
    header: placeTitle(place),
    main: true,
    named: true,
    cell: (row) => formatCount(row.lineNumber),
  },
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
    cell: (row) => <span className="break-words text-sm text-ink-soft">{row.text}</span>,
  },
];

/** The rows that were not stored, with the reason; of rejected ones a file to mend. */
export function RejectedTable({
  importId,
  kind,
  place,
  rows,
  total,
  next,
  paged,
}: {
  importId: string;
  kind: "rejected" | "skipped";
  place: RowPlace;
  rows: readonly RejectedRow[];
  total: number;
  next: number | null;
  paged: boolean;
}) {
  const page = (after: number | null) =>
    `${paths.import(importId, after === null ? {} : { [places[kind]]: String(after) })}#${kind}`;
  return (
    <Section
      id={kind}
      {...texts[kind]}
      aside={
        kind === "rejected" && (
          <LinkButton
            look="secondary"
            size="small"
            to={paths.importRejected(importId)}
            reloadDocument
            download
          >
            Download as CSV
          </LinkButton>
        )
      }
    >
      <Table
        caption={`${texts[kind].title} in the order of the file`}
        columns={columnsWith(place)}
        rows={rows}
        rowKey={(row) => String(row.rowNumber)}
      />
      <Pager
        previous={paged ? page(null) : null}
        next={next === null ? null : page(next)}
        shown={rows.length}
        total={total}
      />
    </Section>
  );
}

const places = { rejected: "after", skipped: "afterSkipped" } as const;

const texts = {
  rejected: {
    title: "Rejected rows",
    lead: "Nothing is dropped in silence: download these rows, mend them in the same file, and import it.",
  },
  skipped: {
    title: "Skipped rows",
    lead: "Left out on purpose: they are no customer's words, or stand for something that did not happen.",
  },
};
