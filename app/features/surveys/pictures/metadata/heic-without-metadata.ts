/** A box of the ISO base media file format (ISO 14496-12, section 4.2): its type, and where its content lies. */
interface Box {
  type: string;
  from: number;
  to: number;
}

/** Kinds of items that say something of a picture instead of being part of it: Exif, and XMP as "mime". */
const metadata = new Set(["Exif", "mime"]);

/**
 * A HEIC (ISO 23008-12) with the items that say where, when and by what it was taken filled with zeros; its parts point
 * to each other by their place in the file, so nothing may move. How it is turned is said elsewhere and stays. Null for
 * a file in which these items cannot be found.
 */
export function heicWithoutMetadata(file: Uint8Array): Uint8Array | null {
  const clean = Uint8Array.from(file);
  const data = new DataView(clean.buffer);
  try {
    const top = boxes(data, 0, clean.length);
    const meta = top.find(({ type }) => type === "meta");
    if (meta === undefined) return null;
    // The content of a full box begins behind its version and flags.
    const inner = boxes(data, meta.from + 4, meta.to);
    const [names, places] = ["iinf", "iloc"].map((type) => inner.find((box) => box.type === type));
    if (names === undefined || places === undefined) return null;
    const wanted = metadataItems(data, names);
    for (const [from, to] of placesOf(
      data,
      places,
      wanted,
      inner.find(({ type }) => type === "idat"),
    )) {
      if (to > clean.length) return null;
      clean.fill(0, from, to);
    }
    for (const { type, from, to } of [...top, ...inner])
      if (type === "uuid" || type === "udta") clean.fill(0, from, to);
    return clean;
  } catch (error) {
    // It ends before what it points to.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function boxes(data: DataView, from: number, to: number): Box[] {
  const found: Box[] = [];
  let at = from;
  while (at + 8 <= to) {
    const size = data.getUint32(at);
    const type = String.fromCharCode(...[4, 5, 6, 7].map((byte) => data.getUint8(at + byte)));
    const head = size === 1 ? 16 : 8;
    const whole = size === 1 ? Number(data.getBigUint64(at + 8)) : size === 0 ? to - at : size;
    if (whole < head || at + whole > to) break;
    found.push({ type, from: at + head, to: at + whole });
    at += whole;
  }
  return found;
}

/** The ids of items that are metadata (section 8.11.6). */
function metadataItems(data: DataView, { from, to }: Box): Set<number> {
  const first = data.getUint8(from) === 0 ? from + 6 : from + 8;
  const ids = new Set<number>();
  for (const entry of boxes(data, first, to)) {
    const version = data.getUint8(entry.from);
    const isLong = version === 3;
    if (version < 2) continue;
    const id = isLong ? data.getUint32(entry.from + 4) : data.getUint16(entry.from + 4);
    const typeAt = entry.from + (isLong ? 10 : 8);
    const type = String.fromCharCode(...[0, 1, 2, 3].map((byte) => data.getUint8(typeAt + byte)));
    if (metadata.has(type)) ids.add(id);
  }
  return ids;
}

/** Where the bytes of these items lie (section 8.11.3): in the file, or in the box "idat". */
function placesOf(
  data: DataView,
  { from }: Box,
  wanted: ReadonlySet<number>,
  idat: Box | undefined,
): [number, number][] {
  const version = data.getUint8(from);
  const sizes = data.getUint16(from + 4);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  let at = from + 6;
  const read = (size: number) => {
    const value =
      size === 0
        ? 0
        : size === 2
          ? data.getUint16(at)
          : size === 4
            ? data.getUint32(at)
            : Number(data.getBigUint64(at));
    at += size;
    return value;
  };
  const idSize = version === 2 ? 4 : 2;
  const found: [number, number][] = [];
  const items = read(idSize);
  for (let item = 0; item < items; item += 1) {
    const id = read(idSize);
    const method = version === 0 ? 0 : read(2) & 15;
    at += 2;
    const base = read(baseSize) + (method === 1 ? (idat?.from ?? Number.POSITIVE_INFINITY) : 0);
    const extents = read(2);
    for (let extent = 0; extent < extents; extent += 1) {
      read(indexSize);
      const offset = base + read(offsetSize);
      const length = read(lengthSize);
      if (wanted.has(id)) found.push([offset, length === 0 ? Number.POSITIVE_INFINITY : offset + length]);
    }
  }
  return found;
}
