import { beginsWith } from "../picture-types.ts";
import { EXIF_MARK, orientationBlock, readOrientation } from "./exif-orientation.ts";

const START = Uint8Array.from([0xff, 0xd8]);
const END = Uint8Array.from([0xff, 0xd9]);
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP15 = 0xef;
const COMMENT = 0xfe;
const SCAN = 0xda;
/** Of an application's segments those that decide colours: JFIF, ICC profiles, Adobe's note on its colour model. */
const needed = new Map([
  [APP0, bytesOf("JFIF\0")],
  [0xe2, bytesOf("ICC_PROFILE\0")],
  [0xee, bytesOf("Adobe")],
]);

/** The parts of a JPEG (ITU T.81, annex B) to keep; null where it holds no frame and no scan. */
export function jpegWithoutMetadata(file: Uint8Array): Uint8Array[] | null {
  const kept: Uint8Array[] = [START];
  let at = 2;
  let hasFrame = false;
  let hasScan = false;
  let orientation = 1;
  while (at + 4 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0;
    if (marker === 0xd8 || marker === 0xd9) break;
    // Fill bytes, and markers without a length that mean nothing outside of a scan.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else {
      const length = ((file[at + 2] ?? 0) << 8) | (file[at + 3] ?? 0);
      const end = at + 2 + length;
      if (length < 2 || end > file.length) break;
      const body = file.subarray(at + 4, end);
      if (isNeeded(marker, body)) kept.push(file.subarray(at, end));
      else if (marker === APP1 && orientation === 1 && beginsWith(body, [...EXIF_MARK])) {
        orientation = readOrientation(body.subarray(EXIF_MARK.length));
        if (orientation !== 1) kept.push(orientationSegment(orientation));
      }
      hasFrame ||= isFrame(marker);
      at = end;
      if (marker === SCAN) {
        const scanEnd = endOfScan(file, at);
        kept.push(file.subarray(at, scanEnd));
        hasScan = true;
        at = scanEnd;
      }
    }
  }
  return hasFrame && hasScan ? [...kept, END] : null;
}

function isNeeded(marker: number, body: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > APP15) return marker >= 0xc0 && marker <= 0xdf;
  const mark = needed.get(marker);
  return mark !== undefined && beginsWith(body, mark);
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Where a scan's data ends: at a marker that is neither a byte of data nor a restart (B.1.1.5). */
function endOfScan(file: Uint8Array, from: number): number {
  let at = file.indexOf(0xff, from);
  while (at !== -1 && at + 1 < file.length) {
    const next = file[at + 1] ?? 0;
    const isData = next === 0x00 || (next >= 0xd0 && next <= 0xd7);
    if (!isData && next !== 0xff) return at;
    at = file.indexOf(0xff, at + (isData ? 2 : 1));
  }
  return file.length;
}

function orientationSegment(orientation: number): Uint8Array {
  const block = orientationBlock(orientation);
  const length = 2 + EXIF_MARK.length + block.length;
  return Uint8Array.from([0xff, APP1, length >> 8, length & 0xff, ...EXIF_MARK, ...block]);
}

function bytesOf(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}
