import { Ellipse, G, Path, Rect } from "@react-pdf/renderer";
import { PORTRAIT_SIZE, type PortraitShape, portraitShapes } from "../../../portrait-shapes.ts";

/** A portrait as vectors, in a square of `size`. */
export function PortraitMark({ x, y, size, seed }: { x: number; y: number; size: number; seed: string }) {
  return (
    <G transform={`translate(${x}, ${y}) scale(${size / PORTRAIT_SIZE})`}>
      {portraitShapes(seed).map((shape) => (
        <Shape key={JSON.stringify(shape)} shape={shape} />
      ))}
    </G>
  );
}

function Shape({ shape }: { shape: PortraitShape }) {
  if (shape.tag === "rect") return <Rect {...shape} />;
  if (shape.tag === "ellipse") return <Ellipse {...shape} />;
  if (shape.tag === "path") return <Path {...shape} />;
  return <Path {...shape} fill="none" strokeLinecap="round" />;
}
