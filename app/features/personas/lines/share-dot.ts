import { wilsonInterval } from "#app/engines/statistics/proportion.ts";
import { formatCount, formatShare } from "#app/lib/numbers.ts";

/** A share with its interval, as a chart of dots shows it. */
export interface ShareDot {
  key: string;
  label: string;
  value: number;
  low: number;
  high: number;
  text: string;
}

/** `n` of `of` as a dot, with its 95 % interval and its words; `of` is above 0. */
export function shareDot(key: string, label: string, n: number, of: number): ShareDot {
  const { share, low, high } = wilsonInterval(Math.min(n, of), of);
  const interval = `${Math.round(low * 100)} to ${Math.round(high * 100)} %`;
  const text = `${formatShare(share)} (${interval}), ${formatCount(n)} of ${formatCount(of)}`;
  return { key, label, value: share, low, high, text };
}
