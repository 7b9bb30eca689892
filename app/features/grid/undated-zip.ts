const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** 1 January 1980, the first day that a ZIP archive knows. */
const FIRST_DAY = 0x00210000;

/**
 * Takes the times of writing out of a ZIP archive, in place, so that the same content is the same bytes (APPNOTE.TXT
 * 4.3.7, 4.3.12 and 4.3.16). For archives of our own making, without a comment and below 4 GB.
 */
export function withoutTimes(zip: Buffer): Buffer {
  const end = zip.length - 22;
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) return zip;
  const entries = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries && zip.readUInt32LE(at) === DIRECTORY_ENTRY; entry += 1) {
    zip.writeUInt32LE(FIRST_DAY, at + 12);
    zip.writeUInt32LE(FIRST_DAY, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
