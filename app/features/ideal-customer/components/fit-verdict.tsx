import { formatShare, formatSigned } from "#app/lib/numbers.ts";

/** Whether the best customers fit the ideal better than others, with the interval of the difference. */
export function FitVerdict({
  fit,
}: {
  fit: { best: number; others: number; difference: number; low: number; high: number } | null;
}) {
  if (fit === null) {
    return (
      <p className="mb-4">Too few customers are known well enough to compare the best with the others.</p>
    );
  }
  const points = (share: number) => formatSigned(share * 100);
  const says =
    fit.low > 0
      ? "they are more like your ideal than others"
      : fit.high < 0
        ? "they are less like your ideal than others"
        : "your ideal does not tell them from others";
  return (
    <p className="mb-6 max-w-reading">
      Your best customers fit to {formatShare(fit.best)}, all others to {formatShare(fit.others)}: {says} (
      {points(fit.difference)} points, between {points(fit.low)} and {points(fit.high)}).
    </p>
  );
}
