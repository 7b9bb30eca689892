import type { EncodingReading } from "./encoding-reading.schema.ts";
import { compareReadings } from "./encoding-readings.ts";
import { foreignPieces } from "./foreign-pieces.ts";
import { rankEncodings } from "./rank-encodings.ts";

export interface DetectedEncoding {
  /** A key of encodingNames. */
  encoding: string;
  reason: string;
  /** False when it is a guess that a person should look at. */
  sure: boolean;
  /** Of a guess: how it and its rivals read texts of the file, the guess first. Empty where nothing is in doubt. */
  readings: EncodingReading[];
}

/**
 * How the bytes of a file's beginning are to be read: byte order mark, then the zero bytes of UTF-16, then strict UTF-8,
 * then the encoding that makes most sense of the letters. `whole` says that nothing follows.
 */
export function detectEncoding(bytes: Uint8Array, whole: boolean): DetectedEncoding {
  const marked = findByteOrderMark(bytes);
  if (marked) return proven(marked, "the file says so by its first bytes");
  const utf16 = findUtf16(bytes);
  if (utf16) return proven(utf16, "every second byte of its separators is zero");
  if (isUtf8(bytes, whole)) return proven("utf-8", "every character is valid UTF-8");
  const pieces = foreignPieces(bytes);
  const ranked = rankEncodings(Buffer.from(pieces.flatMap((piece) => [...piece, 0x0a])));
  const hasStrays = strayShare(bytes) < 0.002;
  if (hasStrays) ranked.unshift("utf-8");
  const [encoding = "windows-1252"] = ranked;
  return {
    encoding,
    reason: hasStrays
      ? "nearly every character is valid UTF-8; stray bytes are read as Windows-1252"
      : "it is not UTF-8, and read so its letters make most sense",
    sure: false,
    readings: compareReadings(hasStrays ? straysFirst(pieces) : pieces, ranked),
  };
}

/** What a person chose overrules what was detected, but not what else it may be. */
export function overruleEncoding(detected: DetectedEncoding, chosen: string | undefined): DetectedEncoding {
  if (chosen === undefined) return detected;
  return { ...detected, encoding: chosen, reason: "chosen by you", sure: true };
}

function proven(encoding: string, reason: string): DetectedEncoding {
  return { encoding, reason, sure: true, readings: [] };
}

/** Where nearly all is UTF-8, the doubt is about the pieces that are not. */
function straysFirst(pieces: readonly Buffer[]): Buffer[] {
  return pieces.toSorted((a, b) => Number(isUtf8(a, true)) - Number(isUtf8(b, true)));
}

function findByteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/**
 * Separators, line ends and digits are 00xx in UTF-16, so one half of the pairs has zeros, the other none. Of text in
 * Latin letters nearly all are; where it is Russian or Chinese, there must be a line end of two bytes as well.
 */
function findUtf16(bytes: Uint8Array): string | undefined {
  const pairs = Math.floor(Math.min(bytes.length, 16 * 1024) / 2);
  const zeros = [0, 0];
  const lineEnds = [0, 0];
  for (let at = 0; at < pairs * 2; at += 1) {
    const half = at % 2;
    if (bytes[at] === 0) zeros[half] = (zeros[half] ?? 0) + 1;
    // The other byte of a pair whose half at hand is a line feed.
    if (bytes[at] === 0x0a && bytes[half === 0 ? at + 1 : at - 1] === 0)
      lineEnds[half] = (lineEnds[half] ?? 0) + 1;
  }
  if (pairs < 2) return undefined;
  const speaksFor = (zeroHalf: 0 | 1): boolean => {
    const mine = zeros[zeroHalf] ?? 0;
    const others = zeros[1 - zeroHalf] ?? 0;
    if (mine > pairs * 0.3 && others < pairs * 0.02) return true;
    return mine > pairs * 0.02 && others === 0 && (lineEnds[1 - zeroHalf] ?? 0) > 0;
  };
  if (speaksFor(1)) return "utf-16le";
  return speaksFor(0) ? "utf-16be" : undefined;
}

function isUtf8(bytes: Uint8Array, whole: boolean): boolean {
  try {
    // `stream` lets the last character be cut off where the sample ends inside the file.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: !whole });
    return true;
  } catch {
    return false;
  }
}

/** Share of characters that are no UTF-8, among those beyond ASCII and their neighbours. */
function strayShare(bytes: Uint8Array): number {
  const text = new TextDecoder("utf-8").decode(bytes);
  let strays = 0;
  let multibyte = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) strays += 1;
    else if (code > 0x7f) multibyte += 1;
  }
  // Without one valid character beyond ASCII, nothing speaks for UTF-8.
  return multibyte > strays * 4 ? strays / text.length : 1;
}
