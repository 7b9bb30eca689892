import { beginsWith } from "../picture-types.ts";
import { EXIF_MARK, orientationBlock, readOrientation } from "./exif-orientation.ts";

const HEADER_BYTES = 12;
const frames = new Set(["VP8 ", "VP8L", "ANMF"]);
/** What is needed to draw a picture (RFC 9649, section 2). */
const needed = new Set(["VP8X", "ICCP", "ANIM", "ALPH", ...frames]);
/** Bits of the extended header that say that there is Exif data, and XMP. */
const EXIF_BIT = 0x08;
const XMP_BIT = 0x04;

/** The parts of a WebP to keep; null where it holds no frame. */
export function webpWithoutMetadata(file: Uint8Array): Uint8Array[] | null {
  const data = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const kept: Uint8Array[] = [];
  let extended: Uint8Array | null = null;
  let hasFrame = false;
  let orientation = 1;
  let at = HEADER_BYTES;
  while (at + 8 <= file.length) {
    const type = String.fromCharCode(...file.subarray(at, at + 4));
    const length = data.getUint32(at + 4, true);
    const end = at + 8 + length;
    if (end > file.length) break;
    if (type === "VP8X" && extended === null && length >= 10) {
      extended = chunk(type, file.subarray(at + 8, end));
      kept.push(extended);
    } else if (type === "EXIF") orientation = orientationIn(file.subarray(at + 8, end));
    else if (needed.has(type) && type !== "VP8X") kept.push(chunk(type, file.subarray(at + 8, end)));
    hasFrame ||= frames.has(type);
    // A chunk of an odd length is followed by a byte that fills it up.
    at = end + (length % 2);
  }
  if (!hasFrame) return null;
  if (extended !== null) {
    const isTurned = orientation !== 1;
    if (isTurned) kept.push(chunk("EXIF", orientationBlock(orientation)));
    extended[8] = ((extended[8] ?? 0) & ~(EXIF_BIT | XMP_BIT)) | (isTurned ? EXIF_BIT : 0);
  }
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, 4 + kept.reduce((sum, part) => sum + part.length, 0), true);
  return [file.subarray(0, 4), size, file.subarray(8, HEADER_BYTES), ...kept];
}

/** Some programs write the mark of JPEG in front. */
function orientationIn(exif: Uint8Array): number {
  return readOrientation(beginsWith(exif, [...EXIF_MARK]) ? exif.subarray(EXIF_MARK.length) : exif);
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const whole = new Uint8Array(8 + body.length + (body.length % 2));
  whole.set([...type].map((letter) => letter.charCodeAt(0)));
  new DataView(whole.buffer).setUint32(4, body.length, true);
  whole.set(body, 8);
  return whole;
}
