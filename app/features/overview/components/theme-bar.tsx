import { toneFill } from "#app/components/charts/tone.ts";
import type { ThemeKind } from "#app/features/themes/theme-kind.ts";

/** The length of a theme beside the longest. */
export function ThemeBar({ kind, share }: { kind: ThemeKind; share: number }) {
  return (
    <svg width="100%" height="8" aria-hidden="true" className="mt-1 block">
      <rect width="100%" height="8" rx="2" className="fill-chart-ground" />
      <rect width={`${(share * 100).toFixed(2)}%`} height="8" rx="2" className={toneFill[kind]} />
    </svg>
  );
}
