import { PORTRAIT_SIZE, type PortraitShape, portraitShapes } from "../portrait-shapes.ts";

/** An invented face, drawn from the persona's seed; decoration, since the name stands beside it. */
export function Portrait({ seed, size }: { seed: string; size?: number }) {
  return <PortraitDrawing shapes={portraitShapes(seed)} size={size} />;
}

/** The same where only its shapes are known: a seed is an id and stays inside. */
export function PortraitDrawing({ shapes, size = 96 }: { shapes: readonly PortraitShape[]; size?: number }) {
  const box = `0 0 ${PORTRAIT_SIZE} ${PORTRAIT_SIZE}`;
  return (
    <svg width={size} height={size} viewBox={box} aria-hidden="true" className="flex-none rounded-lg">
      {shapes.map((shape) => (
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
