import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import type { PlannedRow } from "../plan-rows.ts";

const names = { created: "new", updated: "changed", unchanged: "unchanged", rejected: "not taken" } as const;
const tones = { created: "ok", updated: "accent", unchanged: "neutral", rejected: "danger" } as const;
const MOST_CHANGES = 6;

/** What becomes of each row, and why; those that need a look come first. */
export function PastePreview({
  rows,
  counts,
}: {
  rows: readonly PlannedRow[];
  counts: Record<PlannedRow["outcome"], number>;
}) {
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const { created, updated, unchanged, rejected } = counts;
  return (
    <>
      <p className="mb-4">
        {formatCount(created)} new, {formatCount(updated)} changed, {formatCount(unchanged)} unchanged,{" "}
        {formatCount(rejected)} not taken.
        {rows.length < all && ` ${formatCount(rows.length)} are shown.`}
      </p>
      <Table
        caption="What becomes of each row"
        rows={rows}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: "line", header: "Line", align: "end", cell: ({ line }) => line },
          { key: "label", header: "Row", main: true, cell: ({ label }) => label },
          {
            key: "outcome",
            header: "Becomes",
            cell: ({ outcome }) => <Tag tone={tones[outcome]}>{names[outcome]}</Tag>,
          },
          { key: "why", header: "What and why", wide: true, cell: (row) => <WhatAndWhy row={row} /> },
        ]}
      />
    </>
  );
}

function WhatAndWhy({ row: { outcome, changes, reasons } }: { row: PlannedRow }) {
  if (outcome === "rejected") return <>{reasons.join(". ")}.</>;
  return (
    <>
      {changes.slice(0, MOST_CHANGES).map(({ key, label, before, after }, index) => (
        <span key={key}>
          {index > 0 && "; "}
          {label}: {before !== "" && <del className="text-ink-soft">{before}</del>}{" "}
          {after === "" ? <em>emptied</em> : after}
        </span>
      ))}
      {changes.length > MOST_CHANGES && ` and ${changes.length - MOST_CHANGES} more`}
      {reasons.length > 0 && <span className="block text-ink-soft text-sm">{reasons.join(". ")}.</span>}
    </>
  );
}
