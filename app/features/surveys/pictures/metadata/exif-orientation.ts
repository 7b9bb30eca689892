/** Which way up a picture is shown: 1 as it is, 2 to 8 turned or mirrored (Exif 2.32, tag 0x0112). */
export type Orientation = number;

const TAG = 0x0112;
const SHORT = 3;

/** The orientation that the TIFF block of Exif data says; 1 where it says none that is one. */
export function readOrientation(tiff: Uint8Array): Orientation {
  const data = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const little = data.getUint16(0) === 0x4949;
    const directory = data.getUint32(4, little);
    const entries = data.getUint16(directory, little);
    for (let entry = 0; entry < entries; entry += 1) {
      const at = directory + 2 + 12 * entry;
      if (data.getUint16(at, little) !== TAG) continue;
      const value = data.getUint16(at + 2, little) === SHORT ? data.getUint16(at + 8, little) : 1;
      return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
  } catch (error) {
    // It ends before what it points to.
    if (error instanceof RangeError) return 1;
    throw error;
  }
}

/** A TIFF block that says an orientation and nothing else: a header, one entry, no further directory. */
export function orientationBlock(orientation: Orientation): Uint8Array {
  const block = new Uint8Array(26);
  const data = new DataView(block.buffer);
  block.set([0x49, 0x49, 0x2a, 0x00]);
  data.setUint32(4, 8, true);
  data.setUint16(8, 1, true);
  data.setUint16(10, TAG, true);
  data.setUint16(12, SHORT, true);
  data.setUint32(14, 1, true);
  data.setUint16(18, orientation, true);
  return block;
}

export const EXIF_MARK = Uint8Array.from([0x45, 0x78, 0x69, 0x66, 0, 0]);
