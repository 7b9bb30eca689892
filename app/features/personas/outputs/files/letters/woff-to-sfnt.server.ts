import { inflateSync } from "node:zlib";

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const NAME = 0x6e616d65;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;
const WOFF_SIGNATURE = 0x774f4646;
// The largest of ours has 400 KB; a file that promises more is none of ours.
const LARGEST_TABLE = 8_000_000;

/**
 * A WOFF 1.0 font (W3C, 2012) as the TrueType or OpenType file it was made from: the same tables, unpacked. The
 * picture renderer reads no WOFF, and the PDF library's reader runs over the end of unpacked tables. The font's family
 * is called `family`, since all the files of a font bear one name otherwise. Throws an Error for anything that is not
 * WOFF 1.0.
 */
export function woffToSfnt(woff: Buffer, family: string): Buffer {
  if (woff.length < WOFF_HEADER || woff.readUInt32BE(0) !== WOFF_SIGNATURE) {
    throw new Error("Expected a WOFF 1.0 font; the file begins with something else.");
  }
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) =>
    readTable(woff, WOFF_HEADER + index * WOFF_ENTRY, family),
  );
  const padded = tables.map(({ data }) => Math.ceil(data.length / 4) * 4);
  const start = SFNT_HEADER + count * SFNT_ENTRY;
  const sfnt = Buffer.alloc(start + padded.reduce((sum, length) => sum + length, 0));
  writeHeader(sfnt, woff.readUInt32BE(4), count);
  let offset = start;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const entry = SFNT_HEADER + index * SFNT_ENTRY;
    sfnt.writeUInt32BE(tag, entry);
    sfnt.writeUInt32BE(checksum, entry + 4);
    sfnt.writeUInt32BE(offset, entry + 8);
    sfnt.writeUInt32BE(data.length, entry + 12);
    data.copy(sfnt, offset);
    offset += padded[index] ?? 0;
  }
  return sfnt;
}

function readTable(woff: Buffer, at: number, family: string) {
  const tag = woff.readUInt32BE(at);
  const offset = woff.readUInt32BE(at + 4);
  const packedLength = woff.readUInt32BE(at + 8);
  const packed = woff.subarray(offset, offset + packedLength);
  const length = woff.readUInt32BE(at + 12);
  return {
    tag,
    checksum: woff.readUInt32BE(at + 16),
    // A table that packing would not have shortened stands as it is.
    data:
      tag === NAME
        ? nameTable(family)
        : packedLength < length
          ? inflateSync(packed, { maxOutputLength: LARGEST_TABLE })
          : packed,
  };
}

/** The offset table, whose search fields follow from the number of tables (OpenType 1.9, "Organization of an OpenType font"). */
function writeHeader(sfnt: Buffer, flavor: number, count: number): void {
  const power = Math.floor(Math.log2(count));
  sfnt.writeUInt32BE(flavor, 0);
  sfnt.writeUInt16BE(count, 4);
  sfnt.writeUInt16BE(2 ** power * SFNT_ENTRY, 6);
  sfnt.writeUInt16BE(power, 8);
  sfnt.writeUInt16BE((count - 2 ** power) * SFNT_ENTRY, 10);
}

/** A table with the name of the family, the PostScript name alike (OpenType 1.9, "name"; Windows, Unicode, English). */
function nameTable(family: string): Buffer {
  const text = Buffer.from(family, "utf16le").swap16();
  const nameIds = [1, 6];
  const start = 6 + nameIds.length * 12;
  const records = nameIds.flatMap((id) => [3, 1, 0x409, id, text.length, 0]);
  const head = Buffer.alloc(start);
  for (const [index, value] of [0, nameIds.length, start, ...records].entries()) {
    head.writeUInt16BE(value, index * 2);
  }
  return Buffer.concat([head, text]);
}
