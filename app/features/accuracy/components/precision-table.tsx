import { Link } from "@remix-run/react";
import { Table } from "#app/components/table.tsx";
import { formatCount, formatShare } from "#app/lib/numbers.ts";
import type { Precision } from "../precision.ts";

export interface PrecisionRow {
  key: string;
  label: string;
  to?: string;
  precision: Precision;
}

/** How often Earshot was right, one row for each thing it said. */
export function PrecisionTable({
  caption,
  header,
  rows,
}: {
  caption: string;
  header: string;
  rows: readonly PrecisionRow[];
}) {
  return (
    <Table
      caption={caption}
      showCaption
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "label",
          header,
          main: true,
          cell: ({ label, to }) =>
            to ? (
              <Link className="link" to={to}>
                {label}
              </Link>
            ) : (
              label
            ),
        },
        {
          key: "right",
          header: "Right",
          align: "end",
          cell: ({ precision }) => `${formatCount(precision.right)} of ${formatCount(precision.of)}`,
        },
        {
          key: "share",
          header: "Share",
          align: "end",
          cell: ({ precision }) => formatShare(precision.share),
        },
        {
          key: "between",
          header: "Truly between",
          align: "end",
          cell: ({ precision }) => betweenInWords(precision),
        },
      ]}
    />
  );
}

/** The 95 % interval, as in "62 % and 91 %". */
export function betweenInWords({ low, high }: Precision): string {
  return `${formatShare(low)} and ${formatShare(high)}`;
}
