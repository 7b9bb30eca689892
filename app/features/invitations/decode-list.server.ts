import { decodeText } from "#app/features/imports/detection/decode-text.ts";
import { detectEncoding } from "#app/features/imports/detection/detect-encoding.ts";

/** A file's bytes as text, in whichever encoding it came. */
export function decodeList(bytes: Uint8Array): string {
  const decoder = decodeText(detectEncoding(bytes, true).encoding);
  return decoder.push(Buffer.from(bytes)) + decoder.end();
}
