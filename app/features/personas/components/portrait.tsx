import { PORTRAIT_SIZE, type PortraitShape, portraitShapes } from "../portrait-shapes.ts";

/** An invented face, drawn from the persona's seed; decoration, since the name stands beside it. */
export function Portrait({ seed, size = 96 }: { seed: string; size?: number }) {
  const box = `0 0 ${PORTRAIT_SIZE} ${PORTRAIT_SIZE}`;
  return (
    <svg width={size} height={size} viewBox={box} aria-hidden="true" className="flex-none rounded-lg">
      {portraitShapes(seed).map((shape) => (
        <Shape key={JSON.stringify(shape)} shape={shape} />
      ))}
    </svg>
  );
}

function Shape({ shape }: { shape: PortraitShape }) {
  const { tag, ...attributes } = shape;
  if (tag === "rect") return <rect {...attributes} />;
  if (tag === "ellipse") return <ellipse {...attributes} />;
  if (tag === "path") return <path {...attributes} />;
  return <path fill="none" strokeLinecap="round" {...attributes} />;
}
