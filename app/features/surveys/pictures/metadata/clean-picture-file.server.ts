import { readFile, writeFile } from "node:fs/promises";

let last: Promise<unknown> = Promise.resolve();

/**
 * Writes a received file anew as `clean` makes it; gives its length in bytes, null where nothing of it is a picture, and
 * it is left as it was. One file at a time is in memory, however many come at once.
 */
export async function cleanPictureFile(
  stored: string,
  clean: (file: Uint8Array) => Uint8Array | null,
): Promise<number | null> {
  const turn = last.then(async () => {
    const cleaned = clean(await readFile(stored));
    if (cleaned !== null) await writeFile(stored, cleaned);
    return cleaned?.length ?? null;
  });
  // Whoever is next waits for the end of this one, and not for its success.
  last = turn.catch(() => null);
  return turn;
}
