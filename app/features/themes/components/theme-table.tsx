import { Link } from "@remix-run/react";
import { Sparkline } from "#app/components/charts/sparkline.tsx";
import { Table } from "#app/components/table.tsx";
import { formatCount, formatShare, formatSigned } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { ThemeCell } from "./theme-cell.tsx";
import { isFamily, type ThemeRow } from "./theme-row.ts";

/** Themes by priority: what they are called, who speaks of them, how it feels, where it goes. */
export function ThemeTable({
  themes,
  activeCustomers,
  activeDays,
  caption,
}: {
  themes: readonly ThemeRow[];
  activeCustomers: number;
  /** For how long somebody counts as active. */
  activeDays: number;
  caption: string;
}) {
  return (
    <>
      <Table
        caption={caption}
        rows={themes}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "name",
            header: "Theme",
            main: true,
            className: "w-1/2",
            cell: (row) => <ThemeCell row={row} />,
          },
          { key: "people", header: "People", align: "end", cell: (row) => formatCount(row.people) },
          {
            key: "mentions",
            header: "Mentions",
            align: "end",
            cell: (row) =>
              isFamily(row) ? (
                formatCount(row.mentions)
              ) : (
                <Link className="link" to={paths.feedback({ theme: row.id })}>
                  {formatCount(row.mentions)}
                </Link>
              ),
          },
          {
            key: "share",
            header: "Of customers",
            align: "end",
            cell: (row) => (activeCustomers === 0 ? "–" : formatShare(row.activeSpeakers / activeCustomers)),
          },
          {
            key: "sentiment",
            header: "Sentiment",
            align: "end",
            cell: (row) => formatSigned(row.sentiment * 100),
          },
          {
            key: "trend",
            header: "Twelve months",
            cell: (row) => (
              <Sparkline values={[...row.trend]} label={trendInWords(row.trend)} tone={row.kind} />
            ),
          },
        ]}
      />
      <p className="mt-4 text-sm text-ink-soft">
        Of customers: the share of the {formatCount(activeCustomers)} customers active in the last{" "}
        {activeDays} days. People also counts texts whose customer is not known. Sentiment goes from −100 to
        +100.
      </p>
    </>
  );
}

/** The trend for those who do not see it: the last three months against the three before. */
export function trendInWords(trend: readonly number[]): string {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return `${sum(trend.slice(-3))} mentions in the last three months, ${sum(trend.slice(-6, -3))} in the three before`;
}
