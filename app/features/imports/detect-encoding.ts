import jschardet from "jschardet";
import { encodingNames } from "./encoding-names.ts";

export interface DetectedEncoding {
  /** A name that the decoder knows: utf-8, utf-16le, utf-16be, windows-1252 … */
  encoding: string;
  reason: string;
  /** False when it is a guess that a person should look at. */
  sure: boolean;
}

/**
 * How the bytes of a file's beginning are to be read: byte order mark, then strict UTF-8, then the zero bytes of
 * UTF-16, then a statistical hint, then Windows-1252, which can read anything. `whole` says that nothing follows.
 */
export function detectEncoding(bytes: Uint8Array, whole: boolean): DetectedEncoding {
  const marked = findByteOrderMark(bytes);
  if (marked) return { encoding: marked, reason: "the file says so by its first bytes", sure: true };
  const utf16 = findUtf16(bytes);
  if (utf16) return { encoding: utf16, reason: "every second byte is zero", sure: true };
  if (isUtf8(bytes, whole)) {
    return { encoding: "utf-8", reason: "every character is valid UTF-8", sure: true };
  }
  if (strayShare(bytes) < 0.002) {
    return {
      encoding: "utf-8",
      reason: "nearly every character is valid UTF-8; stray bytes are read as Windows-1252",
      sure: false,
    };
  }
  const hint = jschardet.detect(Buffer.from(bytes.subarray(0, 64 * 1024)));
  const encoding = hint.encoding?.toLowerCase().replace("_", "-") ?? "";
  if (encodingNames.has(encoding) && encoding !== "utf-8" && hint.confidence >= 0.8) {
    return { encoding, reason: "its letters are spread as in that encoding", sure: false };
  }
  return {
    encoding: "windows-1252",
    reason: "it is not UTF-8, and this is what most older tools write",
    sure: false,
  };
}

function findByteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Separators, digits and Latin letters are 00xx in UTF-16, so one half of the pairs is full of zeros, the other has none. */
function findUtf16(bytes: Uint8Array): string | undefined {
  const pairs = Math.floor(Math.min(bytes.length, 16 * 1024) / 2);
  let high = 0;
  let low = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[pair * 2] === 0) high += 1;
    if (bytes[pair * 2 + 1] === 0) low += 1;
  }
  if (pairs < 2) return undefined;
  if (low > pairs * 0.3 && high < pairs * 0.02) return "utf-16le";
  if (high > pairs * 0.3 && low < pairs * 0.02) return "utf-16be";
  return undefined;
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
