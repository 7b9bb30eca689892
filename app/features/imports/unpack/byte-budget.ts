import { formatCount } from "#app/lib/numbers.ts";
import { RefusedFileError } from "./unpacked.ts";

const MB = 1024 * 1024;
/** More than any export; the disk guard stops earlier where there is less room. */
const MAX_BYTES = 20_000 * MB;
/** From here on the ratio counts: a small file may well be all alike. */
const TRUSTED_BYTES = 48 * MB;
/** Deflate packs at most 1,032 times (zlib's technical details); tables pack 3 to 60 times. */
const MAX_RATIO = 250;

/** Counts what comes out of an archive, whatever the archive says about itself. */
export interface ByteBudget {
  /** Throws RefusedFileError when too much has come out for what went in. */
  count(bytes: number): void;
}

/** A budget for what is inflated of `packedBytes`, which are read at most `times`. */
export function budgetFor(packedBytes: number, times = 1): ByteBudget {
  let inflated = 0;
  return {
    count(bytes) {
      inflated += bytes;
      if (inflated > MAX_BYTES) {
        throw new RefusedFileError(
          `The archive holds more than ${formatCount(MAX_BYTES / MB)} MB; expected a table of less.`,
        );
      }
      if (inflated > TRUSTED_BYTES && inflated > packedBytes * MAX_RATIO * times) {
        throw new RefusedFileError(
          `The archive swells to more than ${MAX_RATIO} times its size, as no table does: it was not read any further.`,
        );
      }
    },
  };
}
