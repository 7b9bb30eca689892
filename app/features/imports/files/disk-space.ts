import { formatCount } from "#app/lib/numbers.ts";

/** Of the disk that holds a folder, in bytes. */
export interface DiskSpace {
  /** What a process without special rights may still write. */
  freeBytes: number;
  /** 0 where the file system does not say. */
  totalBytes: number;
}

const MB = 1024 * 1024;
const LEAST_BYTES = 500 * MB;
const LEAST_SHARE = 0.05;

/**
 * Why an import that is about to write `neededBytes` must wait, in a sentence; null when there is room. The last
 * 500 MB and the last twentieth of a disk are left to answers, which are small and cannot be brought in again.
 */
export function spaceProblem({ freeBytes, totalBytes }: DiskSpace, neededBytes = 0): string | null {
  if (totalBytes === 0) return null;
  const least = Math.max(LEAST_BYTES, totalBytes * LEAST_SHARE);
  if (freeBytes - neededBytes >= least) return null;
  return `The disk of this machine has ${megabytes(freeBytes)} free, and imports leave ${megabytes(least)} to the answers of customers.`;
}

function megabytes(bytes: number): string {
  return `${formatCount(Math.floor(bytes / MB))} MB`;
}
