import { scaleLinear } from "d3-scale";
import { area, curveMonotoneX, line } from "d3-shape";
import { formatCount } from "#app/lib/numbers.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { type ChartTone, toneBand, toneFill, toneStroke } from "./tone.ts";

export interface TrendPoint {
  /** The period, as it is to be read: "Mar 2026". */
  label: string;
  value: number;
  /** The interval around the value. */
  low?: number;
  high?: number;
}

const height = 176;
const top = 8;
const bottom = 24;

/** A line through periods with its band of uncertainty; first, last and highest periods are labelled directly. */
export function TrendChart({
  title,
  points,
  measure,
  tone = "plain",
  note,
  format = formatCount,
}: {
  title: string;
  /** In order of time, evenly spaced. */
  points: readonly TrendPoint[];
  measure: string;
  tone?: ChartTone;
  note?: string;
  format?: (value: number) => string;
}) {
  const hasBand = points.some((point) => point.low !== undefined && point.high !== undefined);
  const highest = Math.max(1e-9, ...points.map((point) => point.high ?? point.value));
  const lowest = Math.min(0, ...points.map((point) => point.low ?? point.value));
  const y = scaleLinear()
    .domain([lowest, highest])
    .nice(4)
    .range([height - bottom, top]);
  const x = scaleLinear()
    .domain([0, Math.max(1, points.length - 1)])
    .range([0, 100]);
  const last = points.at(-1);
  return (
    <ChartFigure
      title={title}
      note={note}
      table={{
        columns: hasBand ? ["Period", measure, "From", "To"] : ["Period", measure],
        rows: points.map((point) => [
          point.label,
          format(point.value),
          ...(hasBand ? [format(point.low ?? point.value), format(point.high ?? point.value)] : []),
        ]),
      }}
    >
      <svg
        width="100%"
        height={height}
        role="img"
        aria-label={title}
        className="block overflow-visible text-xs"
      >
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line x1="0" x2="100%" y1={y(tick)} y2={y(tick)} className="stroke-line" />
            <text x="0" y={y(tick) - 4} className="tabular fill-ink-soft">
              {tick === 0 ? null : format(tick)}
            </text>
          </g>
        ))}
        <TrendShape points={points} x={x} y={y} tone={tone} hasBand={hasBand} />
        {last && (
          <circle cx="100%" cy={y(last.value)} r="4" className={toneFill[tone]} transform="translate(-2 0)" />
        )}
        {last && (
          <text x="100%" y={y(last.value) - 10} textAnchor="end" className="tabular fill-ink font-semibold">
            {format(last.value)}
          </text>
        )}
        <text x="0" y={height - 4} className="fill-ink-soft">
          {points[0]?.label}
        </text>
        <text x="100%" y={height - 4} textAnchor="end" className="fill-ink-soft">
          {last?.label}
        </text>
      </svg>
    </ChartFigure>
  );
}

type Scale = (value: number) => number;

/** The line and its band, in a box of their own that stretches with the page while its strokes do not. */
function TrendShape({
  points,
  x,
  y,
  tone,
  hasBand,
}: {
  points: readonly TrendPoint[];
  x: Scale;
  y: Scale;
  tone: ChartTone;
  hasBand: boolean;
}) {
  const drawLine = line<TrendPoint>(
    (_, index) => x(index),
    (point) => y(point.value),
  ).curve(curveMonotoneX);
  const drawBand = area<TrendPoint>(
    (_, index) => x(index),
    (point) => y(point.low ?? point.value),
    (point) => y(point.high ?? point.value),
  ).curve(curveMonotoneX);
  return (
    <svg
      width="100%"
      height={height}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {hasBand && <path d={drawBand([...points]) ?? ""} className={toneBand[tone]} opacity="0.6" />}
      <path
        d={drawLine([...points]) ?? ""}
        fill="none"
        strokeWidth="2"
        vectorEffect="non-scaling-stroke"
        className={toneStroke[tone]}
      />
    </svg>
  );
}
