import type { DocumentEvidence } from "../outputs/persona-document.ts";

const WIDTH = 120;

/**
 * A share as a dot, its 95 % interval as a band, the other customers' share as an upright line: three shapes, so that it is
 * read in black and white. The words beside it say the same.
 */
export function ShareBand({ evidence: { share, low, high, othersShare } }: { evidence: DocumentEvidence }) {
  if (share === undefined || low === undefined || high === undefined) return null;
  const at = (value: number) => Math.round(value * WIDTH * 10) / 10;
  return (
    <svg width={WIDTH} height="12" aria-hidden="true" className="flex-none overflow-visible">
      <rect y="5.5" width={WIDTH} height="1" className="fill-line-strong" />
      <rect x={at(low)} y="3" width={at(high - low)} height="6" rx="3" className="fill-line-strong" />
      <circle cx={at(share)} cy="6" r="4" className="fill-ink" />
      {othersShare !== undefined && (
        <rect x={at(othersShare) - 1} width="2" height="12" className="fill-ink" />
      )}
    </svg>
  );
}
