import { scaleLinear } from "d3-scale";
import { ChartFigure } from "./chart-figure.tsx";

export interface Dot {
  key: string;
  label: string;
  value: number;
  /** The interval around the value; without it there is only the dot. */
  low: number | null;
  high: number | null;
  /** The value, its interval and n in words. */
  text: string;
}

const height = 20;

/** Values under their names as dots on one axis, each with the interval in which the true value may lie. */
export function DotInterval({
  title,
  dots,
  from,
  to,
  measure,
  note,
}: {
  title: string;
  dots: readonly Dot[];
  /** The ends of the axis. */
  from: number;
  to: number;
  measure: string;
  note?: string;
}) {
  const x = scaleLinear()
    .domain([from, to === from ? from + 1 : to])
    .range([2, 98])
    .clamp(true);
  const at = (value: number) => `${x(value).toFixed(2)}%`;
  return (
    <ChartFigure
      title={title}
      note={note}
      table={{ columns: ["", measure], rows: dots.map(({ label, text }) => [label, text]) }}
    >
      <ul className="grid gap-2">
        {dots.map((dot) => (
          <li key={dot.key}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
              <span className="min-w-0">{dot.label}</span>
              <span className="tabular font-semibold">{dot.text}</span>
            </div>
            <svg width="100%" height={height} aria-hidden="true" className="block">
              <line x1="2%" x2="98%" y1={height / 2} y2={height / 2} className="stroke-line" />
              {dot.low !== null && dot.high !== null && (
                <line
                  x1={at(dot.low)}
                  x2={at(dot.high)}
                  y1={height / 2}
                  y2={height / 2}
                  strokeWidth="8"
                  className="stroke-chart-band"
                />
              )}
              <circle cx={at(dot.value)} cy={height / 2} r="4.5" className="fill-chart" />
            </svg>
          </li>
        ))}
      </ul>
    </ChartFigure>
  );
}
