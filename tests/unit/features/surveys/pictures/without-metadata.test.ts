import { expect, test } from "vitest";
import { readOrientation } from "#app/features/surveys/pictures/metadata/exif-orientation.ts";
import { heicWithoutMetadata } from "#app/features/surveys/pictures/metadata/heic-without-metadata.ts";
import { withoutMetadata } from "#app/features/surveys/pictures/metadata/without-metadata.ts";
import { readPicture } from "#app/features/surveys/pictures/read-picture.ts";
import { aGif, aJpeg, aPng, extendedWebp, losslessWebp, lossyWebp } from "#tests/support/pictures.ts";
import {
  SECRET,
  tellingExif,
  tellingGif,
  tellingHeic,
  tellingJpeg,
  tellingPng,
  tellingWebp,
} from "#tests/support/telling-pictures.ts";

const plain = [aJpeg, aPng(), aGif, lossyWebp, losslessWebp, extendedWebp];
const telling = [tellingJpeg, tellingPng, tellingGif, tellingWebp];
const holds = (file: Uint8Array | null, text = SECRET) => file !== null && Buffer.from(file).includes(text);

test("a picture that says nothing besides is left byte for byte as it was", () => {
  for (const file of plain) expect(Buffer.from(withoutMetadata(file) ?? []).equals(file)).toBe(true);
});

test("where a picture was taken is in it no more, and its size is what it was", () => {
  for (const file of telling) {
    expect(holds(file)).toBe(true);
    const clean = withoutMetadata(file);
    expect(holds(clean)).toBe(false);
    expect(clean && readPicture(clean)).toEqual(readPicture(file));
    expect(clean && withoutMetadata(clean)).toEqual(clean);
  }
  expect(Buffer.from(withoutMetadata(tellingGif) ?? []).equals(aGif)).toBe(true);
});

test("which way up it stands is kept, and nothing else of what a camera wrote", () => {
  expect(readOrientation(tellingExif)).toBe(6);
  for (const [file, mark] of [
    [tellingJpeg, "Exif\0\0"],
    [tellingPng, "eXIf"],
    [tellingWebp, "EXIF"],
  ] as const) {
    const clean = Buffer.from(withoutMetadata(file) ?? []);
    const at = clean.indexOf("II*\0");
    expect(clean.indexOf(mark)).toBeGreaterThan(0);
    expect(readOrientation(clean.subarray(at, at + 26))).toBe(6);
  }
  for (const wrong of ["", "II*\0", "II*\0\xff\xff\xff\xff", "MM\0*\0\0\0\x08\xff\xff\0\0"]) {
    expect(readOrientation(Buffer.from(wrong, "latin1"))).toBe(1);
  }
});

test("a colour profile stays, and an animation's length", () => {
  expect(holds(withoutMetadata(tellingJpeg), "ICC_PROFILE")).toBe(true);
  const loop = Buffer.from([0x21, 0xff, 11, ...Buffer.from("NETSCAPE2.0"), 3, 1, 0, 0, 0]);
  const moving = Buffer.concat([aGif.subarray(0, 19), loop, aGif.subarray(19)]);
  expect(Buffer.from(withoutMetadata(moving) ?? []).equals(moving)).toBe(true);
});

test("a file that breaks off or is torn anywhere is a picture or none, and never tells", () => {
  for (const file of telling) {
    for (let at = 0; at < file.length; at += 1) {
      const cut = withoutMetadata(file.subarray(0, at));
      if (cut !== null) expect(readPicture(cut)?.width).toBe(readPicture(file)?.width);
      expect(holds(cut)).toBe(false);
      const torn = Uint8Array.from(file);
      torn[at] = (torn[at] ?? 0) ^ 0xff;
      const clean = withoutMetadata(torn);
      if (clean !== null) expect(withoutMetadata(clean)).not.toBeNull();
    }
  }
  expect(withoutMetadata(Buffer.from("<svg></svg>"))).toBeNull();
});

test("megabytes of markers, empty segments and empty chunks are walked once", () => {
  const size = 4 * 1024 * 1024;
  const scan = aJpeg.subarray(0, -2);
  expect(withoutMetadata(Buffer.concat([scan, Buffer.alloc(size, 0xff)]))).not.toBeNull();
  expect(
    withoutMetadata(Buffer.concat([scan, Buffer.alloc(size, Buffer.from([0xff, 0xd0]))])),
  ).not.toBeNull();
  expect(
    withoutMetadata(
      Buffer.concat([aJpeg.subarray(0, 20), Buffer.alloc(size, Buffer.from([0xff, 0xe1, 0, 2]))]),
    ),
  ).toBeNull();
  const png = aPng();
  expect(withoutMetadata(Buffer.concat([png.subarray(0, 33), Buffer.alloc(size)]))).toBeNull();
  expect(withoutMetadata(Buffer.concat([extendedWebp, Buffer.alloc(size)]))).not.toBeNull();
});

test("a HEIC keeps its length and its picture, and its Exif data and XMP are empty", () => {
  const clean = heicWithoutMetadata(tellingHeic);
  expect([holds(tellingHeic), holds(clean), clean?.length]).toEqual([true, false, tellingHeic.length]);
  expect(holds(clean, "PICTUREDATA")).toBe(true);
  for (let at = 0; at < tellingHeic.length; at += 1) {
    expect(holds(heicWithoutMetadata(tellingHeic.subarray(0, at)))).toBe(false);
  }
});
