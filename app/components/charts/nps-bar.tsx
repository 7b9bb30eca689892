import { formatCount, formatShare, formatSigned } from "#app/lib/numbers.ts";
import { ChartFigure } from "./chart-figure.tsx";

export interface NpsCounts {
  detractors: number;
  passives: number;
  promoters: number;
}

const height = 28;

/** NPS as one stacked bar with its three shares written on it; says the score, its interval and n in words. */
export function NpsBar({
  title,
  counts,
  interval,
}: {
  title: string;
  counts: NpsCounts;
  /** The 95 % interval of the score. */
  interval?: { low: number; high: number };
}) {
  const n = counts.detractors + counts.passives + counts.promoters;
  const share = (count: number) => (n === 0 ? 0 : count / n);
  const score = (share(counts.promoters) - share(counts.detractors)) * 100;
  const parts = [
    { label: "Detractors (0–6)", count: counts.detractors, fill: "fill-ink-soft", ink: "fill-surface" },
    { label: "Passives (7–8)", count: counts.passives, fill: "fill-chart-ground", ink: "fill-ink" },
    { label: "Promoters (9–10)", count: counts.promoters, fill: "fill-chart", ink: "fill-on-accent" },
  ];
  let before = 0;
  const placed = parts.map((part) => {
    const start = before;
    before += share(part.count);
    return { ...part, start, share: share(part.count) };
  });
  return (
    <ChartFigure
      title={title}
      note={
        interval
          ? `NPS ${formatSigned(score)}, 95 % interval ${formatSigned(interval.low)} to ${formatSigned(interval.high)}, n = ${formatCount(n)}.`
          : `NPS ${formatSigned(score)}, n = ${formatCount(n)}.`
      }
      table={{
        columns: ["", "Answers", "Share"],
        rows: placed.map((part) => [part.label, formatCount(part.count), formatShare(part.share)]),
      }}
    >
      <svg width="100%" height={height} role="img" aria-label={title} className="block text-xs">
        {placed.map((part) => (
          <g key={part.label}>
            <rect
              x={percent(part.start)}
              width={percent(part.share)}
              height={height}
              className={`${part.fill} stroke-paper`}
            />
            {part.share >= 0.08 && (
              <text
                x={percent(part.start + part.share / 2)}
                y={height / 2}
                dy="0.35em"
                textAnchor="middle"
                className={`tabular font-semibold ${part.ink}`}
              >
                {formatShare(part.share)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <div className="mt-1 flex justify-between gap-2 text-xs text-ink-soft">
        {parts.map((part) => (
          <span key={part.label}>{part.label}</span>
        ))}
      </div>
    </ChartFigure>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
