import { orientationBlock, readOrientation } from "./exif-orientation.ts";

const SIGNATURE_BYTES = 8;
/** A chunk's length, type and checksum. */
const AROUND = 12;
/** What is needed to draw a picture, animated ones included (PNG, third edition, section 11). */
const needed = new Set(
  "IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT".split(" "),
);

/** The parts of a PNG to keep; null where it has no header or no data. */
export function pngWithoutMetadata(file: Uint8Array): Uint8Array[] | null {
  const data = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const kept = [file.subarray(0, SIGNATURE_BYTES)];
  const found = new Set<string>();
  let at = SIGNATURE_BYTES;
  while (at + AROUND <= file.length && !found.has("IEND")) {
    const length = data.getUint32(at);
    const end = at + AROUND + length;
    if (end > file.length) break;
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8));
    found.add(type);
    if (needed.has(type)) kept.push(file.subarray(at, end));
    else if (type === "eXIf") {
      const orientation = readOrientation(file.subarray(at + 8, at + 8 + length));
      if (orientation !== 1) kept.push(chunk("eXIf", orientationBlock(orientation)));
    }
    at = end;
  }
  if (!found.has("IHDR") || !found.has("IDAT")) return null;
  return found.has("IEND") ? kept : [...kept, chunk("IEND", new Uint8Array(0))];
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const whole = new Uint8Array(AROUND + body.length);
  const data = new DataView(whole.buffer);
  data.setUint32(0, body.length);
  whole.set(
    [...type].map((letter) => letter.charCodeAt(0)),
    4,
  );
  whole.set(body, 8);
  data.setUint32(8 + body.length, checksum(whole.subarray(4, 8 + body.length)));
  return whole;
}

/** CRC-32 (PNG, annex D), bit by bit: what it is made of is short. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
