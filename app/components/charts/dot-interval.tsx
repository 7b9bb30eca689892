import { Link } from "@remix-run/react";
import { scaleLinear } from "d3-scale";
import { ChartFigure } from "./chart-figure.tsx";
import { type ChartTone, toneBand, toneFill } from "./tone.ts";

export interface DotRow {
  key: string;
  label: string;
  value: number;
  /** The interval around the value. */
  low: number;
  high: number;
  n: number;
  to?: string;
  tone?: ChartTone;
}

/** Values of a few groups side by side, each a dot on a thin band as wide as it is uncertain. */
export function DotInterval({
  title,
  rows,
  measure,
  domain,
  format,
  tone = "plain",
  reference,
  note,
}: {
  title: string;
  rows: readonly DotRow[];
  measure: string;
  /** The ends of the scale, such as [0, 1] or [-100, 100]. */
  domain: readonly [number, number];
  format: (value: number) => string;
  tone?: ChartTone;
  /** A value to compare with, drawn as a thin upright line. */
  reference?: number;
  note?: string;
}) {
  const x = scaleLinear()
    .domain([...domain])
    .range([1, 99])
    .clamp(true);
  const at = (value: number) => `${x(value).toFixed(2)}%`;
  return (
    <ChartFigure
      title={title}
      note={note}
      table={{
        columns: ["", measure, "From", "To", "n"],
        rows: rows.map((row) => [row.label, format(row.value), format(row.low), format(row.high), row.n]),
      }}
    >
      <ul className="grid gap-3">
        {rows.map((row) => (
          <li key={row.key}>
            <div className="flex items-baseline justify-between gap-4 text-sm">
              {row.to ? (
                <Link className="min-w-0 text-ink no-underline hover:text-accent hover:underline" to={row.to}>
                  {row.label}
                </Link>
              ) : (
                <span className="min-w-0">{row.label}</span>
              )}
              <span className="tabular flex-none">
                <strong className="font-semibold">{format(row.value)}</strong>
                <span className="ms-2 text-ink-soft">n = {row.n}</span>
              </span>
            </div>
            <svg width="100%" height="16" aria-hidden="true" className="block">
              <line x1="0" x2="100%" y1="8" y2="8" className="stroke-line" />
              {reference !== undefined && (
                <line x1={at(reference)} x2={at(reference)} y1="0" y2="16" className="stroke-line-strong" />
              )}
              <rect
                x={at(row.low)}
                width={`${Math.max(0, x(row.high) - x(row.low)).toFixed(2)}%`}
                y="4"
                height="8"
                rx="4"
                className={toneBand[row.tone ?? tone]}
              />
              <circle cx={at(row.value)} cy="8" r="4" className={toneFill[row.tone ?? tone]} />
            </svg>
          </li>
        ))}
      </ul>
    </ChartFigure>
  );
}
