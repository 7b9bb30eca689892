import type { TodaysNumbers } from "#app/engines/personas/drift/drift.ts";
import type { LineEvidence } from "#app/engines/personas/evidence.ts";
import { formatCount, formatShare } from "#app/lib/numbers.ts";
import { inUnits } from "../../components/line-numbers.tsx";

/** One number of a line as it was written down, and as it is counted today. */
interface NumberPair {
  label: string;
  before: string;
  today: string;
}

const MOST_VALUES = 4;

/** The numbers of a line before and today, side by side. */
export function NumberPairs({ evidence, today }: { evidence: LineEvidence; today: TodaysNumbers | null }) {
  const pairs = today === null ? [] : [...sharePairs(evidence, today), ...measurePairs(evidence, today)];
  if (pairs.length === 0) return null;
  return (
    <table className="w-full max-w-reading border-collapse text-sm">
      <thead>
        <tr>
          <th scope="col" className="border-b border-line-strong py-1 pe-3 text-start">
            Number
          </th>
          <th scope="col" className="border-b border-line-strong py-1 pe-3 text-start">
            As written
          </th>
          <th scope="col" className="border-b border-line-strong py-1 text-start">
            Today
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ label, before, today: now }) => (
          <tr key={label}>
            <th scope="row" className="border-b border-line py-1 pe-3 text-start font-normal wrap-anywhere">
              {label}
            </th>
            <td className="tabular border-b border-line py-1 pe-3">{before}</td>
            <td className="tabular border-b border-line py-1 font-semibold">{now}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sharePairs(evidence: LineEvidence, { n, of, values }: TodaysNumbers): NumberPair[] {
  if (of === undefined || of === 0) return [];
  const own =
    n === undefined || evidence.n === undefined || evidence.of === undefined
      ? []
      : [
          {
            label: evidence.value ?? "Members it holds for",
            before: `${told(evidence.n, evidence.of)}${range(evidence)}`,
            today: told(n, of),
          },
        ];
  const spread = (evidence.distribution ?? []).flatMap((value, index) => {
    const now = values?.[index];
    if (now === undefined || value.value === evidence.value) return [];
    const pair = {
      label: value.value,
      before: `${formatShare(value.share)}${range(value)}`,
      today: formatShare(now / of),
    };
    return [{ pair, change: Math.abs(now / of - value.share) }];
  });
  const most = spread.sort((a, b) => b.change - a.change).slice(0, MOST_VALUES);
  return [...own, ...most.map(({ pair }) => pair)];
}

function measurePairs({ measure }: LineEvidence, { measure: now }: TodaysNumbers): NumberPair[] {
  if (!measure || !now) return [];
  const say = (value: number) => inUnits(value, measure.measure);
  return [
    {
      label: "The middle member",
      before: `${say(measure.members)} (${say(measure.low)} to ${say(measure.high)})`,
      today: `${say(now.members)} (${say(now.low)} to ${say(now.high)})`,
    },
  ];
}

function told(n: number, of: number): string {
  return `${formatShare(n / of)}, ${formatCount(n)} of ${formatCount(of)}`;
}

function range({ low, high }: { low?: number; high?: number }): string {
  if (low === undefined || high === undefined) return "";
  return ` (${Math.round(low * 100)} to ${Math.round(high * 100)} %)`;
}
