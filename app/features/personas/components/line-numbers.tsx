import { DateText } from "#app/components/date-text.tsx";
import type { LineEvidence } from "#app/engines/personas/evidence.ts";
import { formatCount, formatMoney, formatShare, formatSigned } from "#app/lib/numbers.ts";
import { DistributionOfLine } from "./line-distribution.tsx";
import { ScaleOfLine } from "./line-scale.tsx";

/** Everything a line counts: share, difference, scale, all values, and how new it is. */
export function LineNumbers({ evidence }: { evidence: LineEvidence }) {
  return (
    <div className="tabular grid gap-1 text-sm text-ink-soft">
      {evidence.scale ? <ScaleOfLine scale={evidence.scale} /> : null}
      <Share evidence={evidence} />
      {evidence.measure ? <Measure evidence={evidence} /> : null}
      {evidence.distribution ? <DistributionOfLine values={evidence.distribution} /> : null}
      <Freshness evidence={evidence} />
    </div>
  );
}

const percent = (value: number) => `${(value * 100).toFixed(1)}%`;

/** n, share with its interval as a band, and the other customers' share as a mark. */
function Share({ evidence }: { evidence: LineEvidence }) {
  const { n, of, share, low, high, othersShare, othersOf, difference } = evidence;
  if (n === undefined || of === undefined) return null;
  if (share === undefined || low === undefined || high === undefined) {
    return evidence.measure ? null : <p>n = {formatCount(n)}</p>;
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <svg width="120" height="12" aria-hidden="true" className="flex-none overflow-visible">
        <rect y="4" width="120" height="4" rx="2" className="fill-chart-ground" />
        <rect
          x={percent(low)}
          y="3"
          width={percent(high - low)}
          height="6"
          rx="3"
          className="fill-line-strong"
        />
        <circle cx={percent(share)} cy="6" r="4" className="fill-ink" />
        {othersShare !== undefined && (
          <rect x={percent(othersShare)} width="2" height="12" className="fill-accent" />
        )}
      </svg>
      <span>
        {formatCount(n)} of {formatCount(of)}, {formatShare(share)} ({Math.round(low * 100)} to{" "}
        {Math.round(high * 100)} %)
        {othersShare !== undefined &&
          `; others ${formatShare(othersShare)}${othersOf === undefined ? "" : ` of ${formatCount(othersOf)}`}`}
        {difference && `; ${points(difference)}`}
      </span>
    </div>
  );
}

/** The difference with its interval, or that there may be none. */
function points({ value, low, high }: NonNullable<LineEvidence["difference"]>): string {
  const range = `${formatSigned(low * 100)} to ${formatSigned(high * 100)}`;
  return low > 0 || high < 0
    ? `${formatSigned(value * 100)} points (${range})`
    : `no sure difference (${range} points)`;
}

function Measure({ evidence: { n, measure } }: { evidence: LineEvidence }) {
  if (!measure) return null;
  const { members, low, high, others } = measure;
  const say = (value: number) => inUnits(value, measure.measure);
  return (
    <p>
      {n !== undefined && `n = ${formatCount(n)}; `}middle {say(members)} ({say(low)} to {say(high)})
      {others !== undefined && `; others ${say(others)}`}
    </p>
  );
}

const plain = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

/** A number in the unit of its measure: money where the unit is a currency. */
export function inUnits(value: number, unit: string): string {
  return /^[A-Z]{3}$/.test(unit) ? formatMoney(value, unit) : plain.format(value);
}

function Freshness({ evidence: { oldest, newest, sources } }: { evidence: LineEvidence }) {
  if (oldest === undefined || newest === undefined) return null;
  const isOneDay = oldest.slice(0, 10) === newest.slice(0, 10);
  return (
    <p>
      {sources &&
        sources.length > 0 &&
        `${sources.map(({ source, n }) => `${source} ${formatCount(n)}`).join(", ")}; `}
      {!isOneDay && (
        <>
          <DateText iso={oldest} /> to{" "}
        </>
      )}
      <DateText iso={newest} />
    </p>
  );
}
