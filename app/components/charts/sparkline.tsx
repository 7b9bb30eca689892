import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { classNames } from "../class-names.ts";
import { type ChartTone, toneFill, toneStroke } from "./tone.ts";

const width = 88;
const height = 24;

/** A trend the size of a word, for a row of a table; `label` says in words what it shows. */
export function Sparkline({
  values,
  label,
  tone = "plain",
  className,
}: {
  values: readonly number[];
  label: string;
  tone?: ChartTone;
  className?: string;
}) {
  const x = scaleLinear()
    .domain([0, Math.max(1, values.length - 1)])
    .range([2, width - 4]);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...values)])
    .range([height - 3, 3]);
  const draw = line<number>(
    (_, index) => x(index),
    (value) => y(value),
  );
  const last = values.at(-1) ?? 0;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className={classNames("inline-block flex-none align-middle", className)}
    >
      <line x1="2" x2={width - 4} y1={height - 3} y2={height - 3} className="stroke-line" />
      <path d={draw([...values]) ?? ""} fill="none" strokeWidth="1.5" className={toneStroke[tone]} />
      <circle cx={x(Math.max(0, values.length - 1))} cy={y(last)} r="2.5" className={toneFill[tone]} />
    </svg>
  );
}
