import type { Figure } from "./bench.ts";
import type { LoadResult } from "./load-plan.ts";

/** Throughput and waiting times in words. */
export function loadFigures(what: string, { perSecond, p50, p99, max, failed }: LoadResult): Figure[] {
  const times = `p50 ${milliseconds(p50)}, p99 ${milliseconds(p99)}, longest ${milliseconds(max)}`;
  return [
    { what: `${what} a second`, value: whole(perSecond) },
    { what: `${what}, time each`, value: times },
    ...(failed > 0 ? [{ what: `${what} that failed`, value: whole(failed) }] : []),
  ];
}

export const whole = (value: number) => Math.round(value).toLocaleString("en-GB");
export const seconds = (value: number) => `${value.toFixed(1)} s`;
export const milliseconds = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
export const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
