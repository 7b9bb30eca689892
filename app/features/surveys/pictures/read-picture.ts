import { beginsWith, type PictureType, pictureTypes } from "./picture-types.ts";

/** What a picture is and how large, as its own bytes say; sides in pixels. */
export interface Picture {
  mediaType: PictureType;
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

const sizeOf: Record<PictureType, (file: DataView) => Size | null> = {
  "image/png": sizeOfPng,
  "image/gif": sizeOfGif,
  "image/jpeg": sizeOfJpeg,
  "image/webp": sizeOfWebp,
};

/** Reads what a file says it is; null for anything that is no PNG, JPEG, WebP or GIF of a size. */
export function readPicture(file: Uint8Array): Picture | null {
  const type = pictureTypes.find(({ bytes }) => beginsWith(file, bytes));
  if (type === undefined) return null;
  const { mediaType } = type;
  try {
    const size = sizeOf[mediaType](new DataView(file.buffer, file.byteOffset, file.byteLength));
    return size === null || size.width < 1 || size.height < 1 ? null : { mediaType, ...size };
  } catch (error) {
    // A file that ends before its size does.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** PNG, section 11.2.1: the first chunk is IHDR. */
function sizeOfPng(file: DataView): Size | null {
  const isHeader = file.getUint32(12) === 0x49484452;
  return isHeader ? { width: file.getUint32(16), height: file.getUint32(20) } : null;
}

/** GIF89a, section 18: the logical screen. */
function sizeOfGif(file: DataView): Size {
  return { width: file.getUint16(6, true), height: file.getUint16(8, true) };
}

/** JPEG (ITU T.81), B.1.1.3 and B.2.2: segments up to the one that begins a frame. */
function sizeOfJpeg(file: DataView): Size | null {
  let at = 2;
  while (at < file.byteLength) {
    if (file.getUint8(at) !== 0xff) return null;
    const marker = file.getUint8(at + 1);
    // Any number of these may fill the place before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // The image data begins, or ends, without a frame before it.
    if (marker === 0xda || marker === 0xd9) return null;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: file.getUint16(at + 5), width: file.getUint16(at + 7) };
    const alone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    at += alone ? 2 : 2 + file.getUint16(at + 2);
  }
  return null;
}

/** RFC 9649, sections 2.5 to 2.7: lossy, lossless, or extended. */
function sizeOfWebp(file: DataView): Size | null {
  const chunk = file.getUint32(12);
  if (chunk === 0x56503820) {
    return { width: file.getUint16(26, true) & 0x3fff, height: file.getUint16(28, true) & 0x3fff };
  }
  if (chunk === 0x5650384c) {
    const bits = file.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  const isExtended = chunk === 0x56503858;
  return isExtended ? { width: uint24(file, 24) + 1, height: uint24(file, 27) + 1 } : null;
}

function uint24(file: DataView, at: number): number {
  return file.getUint16(at, true) | (file.getUint8(at + 2) << 16);
}
