import { formatCount, formatShare } from "#app/lib/numbers.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { type ChartTone, toneFill } from "./tone.ts";

export interface StripStep {
  label: string;
  count: number;
}

const height = 72;

/** How often each step of a scale was chosen (stars, 0 to 10): thin columns over their steps. */
export function DistributionStrip({
  title,
  steps,
  measure = "Answers",
  tone = "plain",
  note,
}: {
  title: string;
  /** In the scale's order. */
  steps: readonly StripStep[];
  measure?: string;
  tone?: ChartTone;
  note?: string;
}) {
  const total = steps.reduce((sum, step) => sum + step.count, 0);
  const highest = Math.max(1, ...steps.map((step) => step.count));
  const slot = 100 / Math.max(1, steps.length);
  return (
    <ChartFigure
      title={title}
      note={note}
      table={{
        columns: ["", measure, "Share"],
        rows: steps.map((step) => [
          step.label,
          formatCount(step.count),
          formatShare(total === 0 ? 0 : step.count / total),
        ]),
      }}
    >
      <svg width="100%" height={height + 36} role="img" aria-label={title} className="block text-xs">
        <line x1="0" x2="100%" y1={height + 16} y2={height + 16} className="stroke-line-strong" />
        {steps.map((step, index) => {
          const tall = (step.count / highest) * height;
          const middle = `${((index + 0.5) * slot).toFixed(2)}%`;
          return (
            <g key={step.label}>
              <rect
                x={`${((index + 0.14) * slot).toFixed(2)}%`}
                width={`${(slot * 0.72).toFixed(2)}%`}
                y={height + 16 - tall}
                height={tall}
                className={toneFill[tone]}
              />
              <text x={middle} y={height + 12 - tall} textAnchor="middle" className="tabular fill-ink">
                {step.count > 0 ? formatCount(step.count) : ""}
              </text>
              <text x={middle} y={height + 32} textAnchor="middle" className="tabular fill-ink-soft">
                {step.label}
              </text>
            </g>
          );
        })}
      </svg>
    </ChartFigure>
  );
}
