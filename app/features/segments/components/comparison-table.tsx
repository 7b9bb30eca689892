import { Link } from "@remix-run/react";
import { type Column, Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { formatCount, formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { formatMean, strengthWords, verdictSentence } from "../comparison-words.ts";

interface Cell {
  value: number | null;
  low: number;
  high: number;
  n: number;
  known: number;
}

export interface ComparisonRow {
  key: string;
  label: string;
  kind: "share" | "number";
  verdict: "differs" | "alike" | "cannot-tell";
  pair: {
    more: number;
    less: number;
    effect: number;
    low: number;
    high: number;
    strength: "slight" | "small" | "middling" | "large";
  } | null;
  /** What the link to the people carries; null where all members are meant. */
  condition: unknown;
  cells: Cell[];
}

interface ComparedSegment {
  id: string;
  name: string;
  members: number;
}

/** Segments as columns, what they were counted by as lines; each share opens its people. */
export function ComparisonTable({
  segments,
  rows,
}: {
  segments: readonly ComparedSegment[];
  rows: readonly ComparisonRow[];
}) {
  const columns: Column<ComparisonRow>[] = [
    { key: "what", header: "What", main: true, cell: (row) => row.label },
    ...segments.map(
      (segment, at): Column<ComparisonRow> => ({
        key: segment.id,
        header: `${segment.name} (${formatCount(segment.members)})`,
        align: "end",
        cell: (row) => <ComparedValue segmentId={segment.id} row={row} cell={row.cells[at]} />,
      }),
    ),
    {
      key: "verdict",
      header: "Difference",
      wide: true,
      cell: (row) => <Difference row={row} segments={segments} />,
    },
  ];
  const differing = rows.filter((row) => row.verdict === "differs").length;
  return (
    <>
      <p className="mb-4 max-w-reading text-sm">{verdictSentence(differing, rows.length)}</p>
      <Table caption="Segments side by side" rows={rows} rowKey={(row) => row.key} columns={columns} />
    </>
  );
}

/** A share or a mean with its interval and n, which opens its people. */
export function ComparedValue({
  segmentId,
  row,
  cell,
}: {
  segmentId: string;
  row: ComparisonRow;
  cell: Cell | undefined;
}) {
  if (!cell || cell.value === null) return <span className="text-ink-soft">unknown</span>;
  const show = row.kind === "share" ? formatShare : formatMean;
  const condition = row.condition === null ? null : JSON.stringify(row.condition);
  return (
    <>
      <Link className="link" to={paths.segmentPeople({ segment: segmentId, condition })}>
        {show(cell.value)}
      </Link>
      <span className="block whitespace-nowrap text-xs text-ink-soft">
        {show(cell.low)} to {show(cell.high)}, n {formatCount(cell.known)}
      </span>
    </>
  );
}

function Difference({ row, segments }: { row: ComparisonRow; segments: readonly ComparedSegment[] }) {
  if (row.verdict === "alike") return <span className="text-ink-soft">alike</span>;
  if (!row.pair) return <Tag tone="outline">cannot tell</Tag>;
  const { more, less, effect, low, high, strength } = row.pair;
  const measure = row.kind === "share" ? "h" : "δ";
  return (
    <>
      <Tag tone={strength === "slight" ? "neutral" : "accent"}>{strengthWords[strength]}</Tag>{" "}
      <span>
        {segments[more]?.name} more than {segments[less]?.name}
      </span>
      <span className="block text-xs text-ink-soft">
        {measure} {effect.toFixed(2)} ({low.toFixed(2)} to {high.toFixed(2)})
      </span>
    </>
  );
}
