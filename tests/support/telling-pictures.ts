import { crc32 } from "node:zlib";
import { aGif, aJpeg, aPng, extendedWebp } from "./pictures.ts";

/** Stands in every place of a file that says more than the picture. */
export const SECRET = "48.8583N-2.2945E";

/** Exif data as a phone writes it: the picture is to be turned (6), and a place stands behind the directory. */
export const tellingExif = tiff();

function tiff(): Buffer {
  const head = Buffer.from("4d4d002a00000008", "hex");
  const entries = Buffer.from(
    "0002" + "0112000300000001" + "00060000" + "8825000400000001" + "00000026" + "00000000",
    "hex",
  );
  return Buffer.concat([head, entries, Buffer.from(SECRET)]);
}

const EXIF = Buffer.concat([Buffer.from("Exif\0\0"), tellingExif]);
const segment = (marker: number, body: Buffer) => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, body]);
};

/** The JPEG with a place in its Exif data, XMP, IPTC, a comment, an unknown segment, and in a second picture behind its end. */
export const tellingJpeg = Buffer.concat([
  aJpeg.subarray(0, 20),
  segment(0xe1, EXIF),
  segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${SECRET}</x>`)),
  segment(0xe2, Buffer.from(`MPF\0${SECRET}`)),
  segment(0xed, Buffer.from(`Photoshop 3.0\0${SECRET}`)),
  segment(0xfe, Buffer.from(SECRET)),
  segment(0xe7, Buffer.from(SECRET)),
  aJpeg.subarray(20),
  Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xe1, EXIF)]),
]);

const pngChunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
const png = aPng();

export const tellingPng = Buffer.concat([
  png.subarray(0, 33),
  pngChunk("eXIf", tellingExif),
  pngChunk("tEXt", Buffer.from(`Comment\0${SECRET}`)),
  pngChunk("iTXt", Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${SECRET}`)),
  pngChunk("teLl", Buffer.from(SECRET)),
  png.subarray(33),
  Buffer.from(SECRET),
]);

const webpChunk = (type: string, data: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.length);
  return Buffer.concat([Buffer.from(type), length, data, Buffer.alloc(data.length % 2)]);
};

export const tellingWebp = flagged(
  Buffer.concat([
    extendedWebp,
    webpChunk("EXIF", EXIF),
    webpChunk("XMP ", Buffer.from(`<x>${SECRET}</x>`)),
    webpChunk("TELL", Buffer.from(SECRET)),
  ]),
);

function flagged(webp: Buffer): Buffer {
  webp.writeUInt32LE(webp.length - 8, 4);
  // The extended header says that both are there.
  webp[20] = (webp[20] ?? 0) | 0x0c;
  return webp;
}

export const tellingGif = Buffer.concat([
  aGif.subarray(0, 19),
  Buffer.from([0x21, 0xfe, SECRET.length]),
  Buffer.from(`${SECRET}\0`),
  Buffer.from([0x21, 0xff, 11]),
  Buffer.from("XMP DataXMP"),
  Buffer.from([SECRET.length]),
  Buffer.from(`${SECRET}\0`),
  aGif.subarray(19),
  Buffer.from(SECRET),
]);

const box = (type: string, ...content: Buffer[]) => {
  const body = Buffer.concat(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 8);
  return Buffer.concat([length, Buffer.from(type), body]);
};

/** The boxes of a HEIC that name its items and say where they lie: a picture, Exif data, XMP. */
export const tellingHeic = heic();

function heic(): Buffer {
  const parts = [Buffer.from("PICTUREDATA"), EXIF, Buffer.from(`<x>${SECRET}</x>`)];
  const infe = (id: number, type: string) =>
    box("infe", Buffer.from([2, 0, 0, 0, 0, id, 0, 0]), Buffer.from(type), Buffer.from([0]));
  const iinf = box(
    "iinf",
    Buffer.from([0, 0, 0, 0, 0, 3]),
    infe(1, "hvc1"),
    infe(2, "Exif"),
    infe(3, "mime"),
  );
  const iloc = (start: number) => {
    let at = start;
    const items = parts.map((part, index) => {
      const item = Buffer.alloc(14);
      item.writeUInt16BE(index + 1, 0);
      item.writeUInt16BE(1, 4);
      item.writeUInt32BE(at, 6);
      item.writeUInt32BE(part.length, 10);
      at += part.length;
      return item;
    });
    return box("iloc", Buffer.from([0, 0, 0, 0, 0x44, 0, 0, 3]), ...items);
  };
  const ftyp = box("ftyp", Buffer.from("heic\0\0\0\0mif1heic"));
  const meta = (start: number) => box("meta", Buffer.alloc(4), iinf, iloc(start));
  const start = ftyp.length + meta(0).length + 8;
  return Buffer.concat([ftyp, meta(start), box("mdat", ...parts)]);
}
