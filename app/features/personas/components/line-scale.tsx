import type { LineEvidence } from "#app/engines/personas/evidence.ts";

const percent = (place: number) => `${(Math.min(1, Math.max(0, place)) * 100).toFixed(1)}%`;

/** Where the middle member stands between two words, and the middle other customer: a dot and a mark. */
export function ScaleOfLine({ scale }: { scale: NonNullable<LineEvidence["scale"]> }) {
  const { from, to, members, others } = scale;
  return (
    <div>
      <div className="grid max-w-sm grid-cols-[minmax(0,1fr)_8rem_minmax(0,1fr)] items-center gap-x-3">
        <span className="text-end break-words">{from}</span>
        <svg width="100%" height="14" aria-hidden="true" className="overflow-visible">
          <rect y="6" width="100%" height="2" rx="1" className="fill-line-strong" />
          {others !== undefined && (
            <rect x={percent(others)} y="1" width="2" height="12" className="fill-accent" />
          )}
          <circle cx={percent(members)} cy="7" r="5" className="fill-ink" />
        </svg>
        <span className="break-words">{to}</span>
      </div>
      <p>
        Of 100 customers, from the left: the middle member is number {placeOf(members)}
        {others !== undefined && `, the middle other customer number ${placeOf(others)}`}.
      </p>
    </div>
  );
}

function placeOf(place: number): number {
  return Math.min(100, Math.max(1, Math.round(place * 100)));
}
