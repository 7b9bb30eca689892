import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeText } from "#app/features/imports/detection/decode-text.ts";
import { detectEncoding } from "#app/features/imports/detection/detect-encoding.ts";

const text = "id;Größe;Kommentar\n1;groß;Schöne Grüße aus Köln, sehr zufrieden\n".repeat(20);

/** Decodes bytes in pieces of `size`, as a stream would hand them over. */
function decode(bytes: Buffer, encoding: string, size: number): string {
  const decoder = decodeText(encoding);
  let out = "";
  for (let at = 0; at < bytes.length; at += size) out += decoder.push(bytes.subarray(at, at + size));
  return out + decoder.end();
}

describe("finding out how bytes are to be read", () => {
  it("trusts a byte order mark", () => {
    expect(detectEncoding(Buffer.from(`\uFEFF${text}`), true)).toMatchObject({
      encoding: "utf-8",
      sure: true,
    });
    expect(detectEncoding(iconv.encode(text, "utf-16le", { addBOM: true }), true).encoding).toBe("utf-16le");
    expect(detectEncoding(iconv.encode(text, "utf-16be", { addBOM: true }), true).encoding).toBe("utf-16be");
  });

  it("knows UTF-16 without a mark by its zero bytes", () => {
    expect(detectEncoding(iconv.encode(text, "utf-16le", { addBOM: false }), true).encoding).toBe("utf-16le");
    expect(detectEncoding(iconv.encode(text, "utf-16be", { addBOM: false }), true).encoding).toBe("utf-16be");
  });

  it("takes valid UTF-8 for UTF-8, also when the sample ends inside a character", () => {
    const bytes = Buffer.from("größer ".repeat(10));
    expect(detectEncoding(bytes.subarray(0, 3), false)).toMatchObject({ encoding: "utf-8", sure: true });
    expect(detectEncoding(Buffer.from("plain"), true)).toMatchObject({ encoding: "utf-8", sure: true });
  });

  it("falls back to Windows-1252 and asks for a look", () => {
    const found = detectEncoding(
      iconv.encode("naïve café – “hello” it’s €5\n".repeat(9), "windows-1252"),
      true,
    );
    expect(found).toMatchObject({ encoding: "windows-1252", sure: false });
  });

  it("reads UTF-8 with a stray byte as UTF-8", () => {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0x97]), Buffer.from(text)]);
    expect(detectEncoding(bytes, true)).toMatchObject({ encoding: "utf-8", sure: false });
  });
});

describe("decoding piece by piece", () => {
  it("gives the same text however the bytes are cut", () => {
    const wide = `${text}日本 😀 end`;
    for (const encoding of ["utf-8", "utf-16le", "utf-16be"]) {
      const bytes = iconv.encode(wide, encoding, { addBOM: true });
      for (const size of [1, 2, 3, 5, 7, 1000]) expect(decode(bytes, encoding, size)).toBe(wide);
    }
  });

  it("reads a stray byte as Windows-1252 and leaves NUL out", () => {
    const bytes = Buffer.concat([Buffer.from("größe "), Buffer.from([0x97, 0, 0xe9]), Buffer.from(" 日本")]);
    for (const size of [1, 2, 3, 100]) expect(decode(bytes, "utf-8", size)).toBe("größe —é 日本");
  });
});
