import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { withoutNul } from "#app/lib/text.ts";

/** Turns the bytes of a file, piece by piece, into text without a byte order mark and without NUL characters. */
export interface TextDecoding {
  push(bytes: Buffer): string;
  end(): string;
}

/** A decoder for one file; `encoding` is a key of encodingNames. */
export function decodeText(encoding: string): TextDecoding {
  return encoding === "utf-8" ? decodeUtf8() : decodeOther(encoding);
}

/** All of some bytes at once. */
export function decodeWhole(encoding: string, bytes: Buffer): string {
  const decoder = decodeText(encoding);
  return decoder.push(bytes) + decoder.end();
}

function decodeOther(encoding: string): TextDecoding {
  // iconv-lite drops the byte order mark of the Unicode encodings by itself.
  const decoder = iconv.getDecoder(encoding);
  // Since Mac OS 8.5 the euro sign stands there (Apple's ROMAN.TXT); iconv-lite knows what stood there before.
  const clean = (text: string) =>
    withoutNul(encoding === "macintosh" ? text.replaceAll("\u00a4", "\u20ac") : text);
  return { push: (bytes) => clean(decoder.write(bytes)), end: () => clean(decoder.end() ?? "") };
}

function decodeUtf8(): TextDecoding {
  let rest: Buffer = Buffer.alloc(0);
  let atStart = true;
  const decode = (bytes: Buffer): string => {
    const text = isUtf8(bytes) ? bytes.toString("utf8") : decodeWithStrays(bytes);
    const clean = withoutNul(atStart && text.startsWith("\uFEFF") ? text.slice(1) : text);
    if (text !== "") atStart = false;
    return clean;
  };
  return {
    push(bytes) {
      const all = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes;
      const cut = all.length - unfinishedTail(all);
      rest = all.subarray(cut);
      return decode(all.subarray(0, cut));
    },
    end: () => decode(rest),
  };
}

/** How many bytes at the end may be the beginning of a character that the next piece completes. */
function unfinishedTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc2 && byte <= 0xf4) return sequenceLength(byte) > back ? back : 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  return 0;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
}

/** UTF-8 in which a byte that fits nowhere is read as Windows-1252: files glued together by old tools have such. */
function decodeWithStrays(bytes: Buffer): string {
  const parts: string[] = [];
  let start = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : sequenceLength(byte);
    if (byte < 0x80 || (length > 1 && isUtf8(bytes.subarray(at, at + length)))) {
      at += length;
      continue;
    }
    parts.push(bytes.toString("utf8", start, at), iconv.decode(bytes.subarray(at, at + 1), "windows-1252"));
    at += 1;
    start = at;
  }
  parts.push(bytes.toString("utf8", start));
  return parts.join("");
}
