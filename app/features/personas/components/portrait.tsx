import { faceOf } from "../face.ts";

/** An invented face, drawn from the persona's seed; decoration, since the name stands beside it. */
export function Portrait({ seed, size = 96 }: { seed: string; size?: number }) {
  const { skin, hair, clothes, ground, longHair, glasses } = faceOf(seed);
  return (
    <svg width={size} height={size} viewBox="0 0 96 96" aria-hidden="true" className="flex-none rounded-lg">
      <rect width="96" height="96" fill={ground} />
      {longHair && <path d="M24 44c0-20 10-30 24-30s24 10 24 30v28H24z" fill={hair} />}
      <path d="M12 96c2-20 16-27 36-27s34 7 36 27z" fill={clothes} />
      <path d="M40 58h16v14c0 4-4 7-8 7s-8-3-8-7z" fill={skin} />
      <ellipse cx="48" cy="44" rx="17" ry="20" fill={skin} />
      <path
        d={
          longHair
            ? "M30 42c0-16 8-24 18-24s18 8 18 24c-6-4-10-9-12-14-5 7-14 12-24 14z"
            : "M30 42c-2-18 8-26 18-26s20 8 18 26c-2-6-5-10-8-12-8 3-18 3-22 1-3 2-5 6-6 11z"
        }
        fill={hair}
      />
      <circle cx="41" cy="45" r="1.8" fill="#2b2320" />
      <circle cx="55" cy="45" r="1.8" fill="#2b2320" />
      <path
        d="M42 54c4 3.5 8 3.5 12 0"
        fill="none"
        stroke="#2b2320"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
      {glasses && (
        <g fill="none" stroke="#2b2320" strokeWidth="1.4">
          <circle cx="41" cy="45" r="5.5" />
          <circle cx="55" cy="45" r="5.5" />
          <path d="M46.5 45h3" />
        </g>
      )}
    </svg>
  );
}
