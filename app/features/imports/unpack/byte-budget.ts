import { formatCount } from "#app/lib/numbers.ts";
import { RefusedFileError } from "./unpacked.ts";

const MB = 1024 * 1024;
/** More than any export; the disk guard stops earlier where there is less room. */
const MAX_BYTES = 20_000 * MB;
/** From here on the ratio counts: a small file may well be all alike. */
const TRUSTED_BYTES = 16 * MB;
/** Deflate packs at most 1,032 times (zlib's technical details); tables pack 3 to 60 times. */
const MAX_RATIO = 250;
/** A table is about as large as the text that it is made of, which may have been packed. */
const MAX_TABLE_RATIO = 100;

/**
 * How large a table file may become that is made of an upload of so many bytes: records of one key each, below one of
 * five hundred, or files with names of 64 KB would fill any disk otherwise.
 */
export function mostTableBytes(uploadBytes: number): number {
  return Math.min(MAX_BYTES, Math.max(2 * TRUSTED_BYTES, uploadBytes * MAX_TABLE_RATIO));
}

/** Counts what comes out of an archive, whatever the archive says about itself. */
export interface ByteBudget {
  /** Notes more bytes, and how many packed ones were used for all so far. Throws RefusedFileError where that is a bomb. */
  count(bytes: number, packedSoFar: number): void;
}

/** A budget for one reading of one packed file. */
export function createByteBudget(): ByteBudget {
  let inflated = 0;
  return {
    count(bytes, packedSoFar) {
      inflated += bytes;
      if (inflated > MAX_BYTES) {
        throw new RefusedFileError(
          `The archive holds more than ${formatCount(MAX_BYTES / MB)} MB; expected a table of less.`,
        );
      }
      if (inflated > TRUSTED_BYTES && inflated > packedSoFar * MAX_RATIO) {
        throw new RefusedFileError(
          `The archive swells to more than ${MAX_RATIO} times its size, as no table does: it was not read any further.`,
        );
      }
    },
  };
}
