import { describe, expect, test } from "vitest";
import { readPicture } from "#app/features/surveys/pictures/read-picture.ts";
import { aGif, aJpeg, aPng, extendedWebp, losslessWebp, lossyWebp } from "#tests/support/pictures.ts";

describe("a picture's own bytes", () => {
  test.each([
    ["a PNG", aPng(40, 30), { mediaType: "image/png", width: 40, height: 30 }],
    ["a JPEG behind a colour profile", aJpeg, { mediaType: "image/jpeg", width: 20, height: 10 }],
    ["a GIF", aGif, { mediaType: "image/gif", width: 1, height: 1 }],
    ["a lossy WebP", lossyWebp, { mediaType: "image/webp", width: 20, height: 10 }],
    ["a lossless WebP", losslessWebp, { mediaType: "image/webp", width: 1, height: 1 }],
    ["an extended WebP", extendedWebp, { mediaType: "image/webp", width: 20, height: 10 }],
  ])("say what and how large %s is", (_what, bytes, expected) => {
    expect(readPicture(bytes)).toEqual(expected);
  });

  test.each([
    ["nothing", ""],
    ["a drawing with a script", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ["a page", "<!doctype html><script>alert(1)</script>"],
    ["a JPEG of one tag", "\xff\xd8\xff"],
    ["a JPEG whose data begins without a frame", "\xff\xd8\xff\xda\x00\x08\x00\x00"],
    ["a PNG without its first chunk", "\x89PNG\r\n\x1a\n<script>alert(1)</script>......"],
    ["a GIF without a size", "GIF89a\0\0\0\0<script>"],
    ["another RIFF file", "RIFF\x24\0\0\0WAVEfmt ...................."],
  ])("are none of %s", (_what, text) => {
    expect(readPicture(Buffer.from(text, "latin1"))).toBeNull();
  });

  test("are looked at without end nowhere: each cut of each file is a picture or none", () => {
    for (const whole of [aPng(), aJpeg, aGif, lossyWebp, losslessWebp, extendedWebp]) {
      for (let length = 0; length < whole.length; length += 1) {
        const read = readPicture(whole.subarray(0, length));
        if (read !== null) expect(read).toEqual(readPicture(whole));
      }
    }
  });
});
