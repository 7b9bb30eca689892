import { inflateSync } from "node:zlib";

/** A picture of eight bits a channel with transparency, as the renderer writes it. */
export interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue and opacity of each pixel, row by row. */
  data: Uint8Array;
}

/** Decodes a PNG (W3C, 2003) of eight-bit RGBA without interlacing; throws for any other. */
export function pngPixels(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (png.readUInt16BE(24) !== 0x0806 || png[28] !== 0) throw new Error("Expected eight-bit RGBA.");
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const row = width * 4;
  const data = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const left = x < 4 ? 0 : (data[y * row + x - 4] ?? 0);
      const up = y === 0 ? 0 : (data[(y - 1) * row + x] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (data[(y - 1) * row + x - 4] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      data[y * row + x] = (raw[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return { width, height, data };
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** How many pixels of a box are darker than the middle of grey. */
export function darkPixels({ width, data }: Pixels, box: [number, number, number, number]): number {
  const [left, top, right, bottom] = box;
  let dark = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * width + x) * 4;
      if ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) < 384) dark += 1;
    }
  }
  return dark;
}
