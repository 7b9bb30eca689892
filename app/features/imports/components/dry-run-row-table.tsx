import { Pager } from "#app/components/pager.tsx";
import { Section } from "#app/components/panel.tsx";
import { type Column, Table } from "#app/components/table.tsx";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import {
  type DryRunOutcome,
  type DryRunReason,
  type DryRunRow,
  dryRunOutcomes,
} from "../dry-run/dry-run.schema.ts";
import { placeTitle, type RowPlace } from "../rows/row-place.ts";

export interface DryRunRows {
  group: DryRunOutcome;
  reason: number | null;
  rows: readonly DryRunRow[];
  next: number | null;
  paged: boolean;
}

const placeColumn = (place: RowPlace): Column<DryRunRow> => ({
  key: "place",
  header: placeTitle(place),
  main: true,
  named: true,
  cell: (row) => formatCount(row.lineNumber),
});
const label: Column<DryRunRow> = {
  key: "label",
  header: "About",
  wide: true,
  cell: (row) => <span className="break-words">{row.label}</span>,
};
const detail = (header: string): Column<DryRunRow> => ({
  key: "detail",
  header,
  wide: true,
  cell: (row) => <span className="break-words">{row.detail}</span>,
});

/** The rows of one group of a dry run, in the order of the file. */
export function DryRunRowTable({
  importId,
  place,
  group,
  reason,
  reasons,
  rows,
  next,
  paged,
  total,
}: DryRunRows & { importId: string; place: RowPlace; reasons: readonly DryRunReason[]; total: number }) {
  const chosen = reasons.find(({ number }) => number === reason);
  const count = chosen?.rows ?? total;
  const to = (after?: number) =>
    `${paths.importDryRun(importId, {
      group,
      ...(reason !== null && { reason: String(reason) }),
      ...(after !== undefined && { after: String(after) }),
    })}#rows`;
  const { label: title, words } = dryRunOutcomes[group];
  const where = placeColumn(place);
  const columns =
    group === "updated"
      ? [where, label, detail("What changes")]
      : group === "skipped" || group === "rejected"
        ? [where, detail("Why"), label]
        : [where, label];
  return (
    <Section
      id="rows"
      title={title}
      lead={`${formatNoun(count, "row", "rows")} ${chosen ? `because ${chosen.reason}` : words}. Of large groups the first 10,000 are listed.`}
    >
      {rows.length === 0 ? (
        <p>{count === 0 ? "There are none." : "Further rows are not listed."}</p>
      ) : (
        <Table
          caption={`${title}, in the order of the file`}
          columns={columns}
          rows={rows}
          rowKey={(row) => String(row.rowNumber)}
        />
      )}
      <Pager
        previous={paged ? to() : null}
        next={next === null ? null : to(next)}
        shown={rows.length}
        total={count}
      />
    </Section>
  );
}
