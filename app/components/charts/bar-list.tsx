import { Link } from "@remix-run/react";
import { scaleLinear } from "d3-scale";
import { formatCount } from "#app/lib/numbers.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { type ChartTone, toneFill } from "./tone.ts";

export interface Bar {
  key: string;
  label: string;
  value: number;
  /** What stands at the bar's end; the value with thousands set off unless given. */
  text?: string;
  /** The items behind the bar. */
  to?: string;
  tone?: ChartTone;
}

/** Bars under their names, longest as wide as the column, each with its number. */
export function BarList({
  title,
  bars,
  measure,
  note,
  tone = "plain",
  max,
}: {
  title: string;
  bars: readonly Bar[];
  /** What is counted, as a column heading: "People". */
  measure: string;
  note?: string;
  tone?: ChartTone;
  /** The value of a full-width bar; the largest of the bars unless given. */
  max?: number;
}) {
  const width = scaleLinear()
    .domain([0, max ?? Math.max(1, ...bars.map((bar) => bar.value))])
    .range([0, 100])
    .clamp(true);
  return (
    <ChartFigure
      title={title}
      note={note}
      table={{
        columns: ["", measure],
        rows: bars.map((bar) => [bar.label, bar.text ?? formatCount(bar.value)]),
      }}
    >
      <ol className="grid gap-3">
        {bars.map((bar) => (
          <li key={bar.key}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
              {bar.to ? (
                <Link className="min-w-0 text-ink no-underline hover:text-accent hover:underline" to={bar.to}>
                  {bar.label}
                </Link>
              ) : (
                <span className="min-w-0">{bar.label}</span>
              )}
              <span className="tabular ml-auto text-end font-semibold">
                {bar.text ?? formatCount(bar.value)}
              </span>
            </div>
            <svg width="100%" height="8" aria-hidden="true" className="mt-1 block">
              <rect width="100%" height="8" rx="2" className="fill-chart-ground" />
              <rect
                width={`${width(bar.value).toFixed(2)}%`}
                height="8"
                rx="2"
                className={toneFill[bar.tone ?? tone]}
              />
            </svg>
          </li>
        ))}
      </ol>
    </ChartFigure>
  );
}
