import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";

const UPPER_A = 65;
const UPPER_Z = 90;

/** How often some texts stand in the bytes of a file (UTF-8, any case of A to Z), and its size; nulls for one that is gone. */
export async function countInFile(
  file: string,
  texts: readonly string[],
): Promise<{ bytes: number; hits: number } | null> {
  const size = await stat(file).catch(() => null);
  if (size === null) return null;
  const wanted = texts.map((text) => lowered(Buffer.from(text, "utf8")));
  const longest = Math.max(1, ...wanted.map(({ length }) => length));
  let rest: Buffer = Buffer.alloc(0);
  let hits = 0;
  for await (const piece of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    const bytes = lowered(Buffer.concat([rest, Buffer.from(piece)]));
    // What began in the last piece and was whole in it was counted then.
    for (const text of wanted) hits += countIn(bytes, text, rest.length);
    rest = bytes.subarray(Math.max(0, bytes.length - longest + 1));
  }
  return { bytes: size.size, hits };
}

function countIn(bytes: Buffer, text: Buffer, seen: number): number {
  let count = 0;
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1))
    if (at + text.length > seen) count += 1;
  return count;
}

function lowered(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = 0; at < copy.length; at += 1) {
    const byte = copy[at] ?? 0;
    if (byte >= UPPER_A && byte <= UPPER_Z) copy[at] = byte + 32;
  }
  return copy;
}
