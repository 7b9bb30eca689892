const SCREEN_BYTES = 13;
const DESCRIPTOR_BYTES = 10;
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const END = Uint8Array.from([0x3b]);
const CONTROL = 0xf9;
const APPLICATION = 0xff;
/** Applications whose blocks say how often an animation is repeated. */
const repeating = new Set(["NETSCAPE2.0", "ANIMEXTS1.0"]);

/** The parts of a GIF (GIF89a, sections 17 to 27) to keep: no comments, no XMP; null where it holds no image. */
export function gifWithoutMetadata(file: Uint8Array): Uint8Array[] | null {
  let at = SCREEN_BYTES + colourTable(file[10]);
  if (at > file.length) return null;
  const kept = [file.subarray(0, at)];
  let hasImage = false;
  while (at < file.length) {
    const kind = file[at];
    if (kind !== IMAGE && kind !== EXTENSION) break;
    const blocks = kind === IMAGE ? at + DESCRIPTOR_BYTES + colourTable(file[at + 9]) + 1 : at + 2;
    const end = endOfBlocks(file, blocks);
    if (end === null) break;
    if (kind === IMAGE || isNeeded(file, at)) kept.push(file.subarray(at, end));
    hasImage ||= kind === IMAGE;
    at = end;
  }
  return hasImage ? [...kept, END] : null;
}

/** The bytes of the colour table that these flags announce. */
function colourTable(flags = 0): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1);
}

/** Behind the last of a row of blocks, each of which begins with its length; null where the file ends before. */
function endOfBlocks(file: Uint8Array, from: number): number | null {
  let at = from;
  while (at < file.length) {
    const length = file[at] ?? 0;
    at += 1 + length;
    if (length === 0) return at;
  }
  return null;
}

function isNeeded(file: Uint8Array, at: number): boolean {
  const label = file[at + 1];
  if (label === CONTROL) return true;
  return label === APPLICATION && repeating.has(String.fromCharCode(...file.subarray(at + 3, at + 14)));
}
