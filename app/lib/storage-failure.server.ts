/** How a failure of the database is told to the visitor. */
export interface StorageFailure {
  status: number;
  message: string;
  headers: Record<string, string>;
}

const BUSY: StorageFailure = {
  status: 503,
  message: "Earshot is busy and saved nothing. Please try again in a few seconds.",
  headers: { "Retry-After": "5" },
};
const FULL: StorageFailure = {
  status: 507,
  message: "Not saved: the disk of this machine is full. Nothing that was saved before is lost.",
  headers: {},
};
const UNWRITABLE: StorageFailure = {
  status: 507,
  message:
    "Not saved: this machine cannot write to its disk, which may be full. Nothing that was saved before is lost.",
  headers: {},
};
const REFUSED_TEXT: StorageFailure = {
  status: 422,
  message: "The text has a character that cannot be stored, such as NUL. Remove it and try again.",
  headers: {},
};

const REFUSED_NUMBER: StorageFailure = {
  status: 422,
  message: "A number is larger than any that can be stored. Mend it and try again.",
  headers: {},
};

// SQLite's names and PostgreSQL's codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
const FAILURES = new Map<string, StorageFailure>([
  ["SQLITE_BUSY", BUSY],
  ["SQLITE_LOCKED", BUSY],
  ["40001", BUSY],
  ["40P01", BUSY],
  ["53300", BUSY],
  ["55P03", BUSY],
  ["57P01", BUSY],
  ["57P03", BUSY],
  ["ECONNREFUSED", BUSY],
  ["ECONNRESET", BUSY],
  ["SQLITE_FULL", FULL],
  ["ENOSPC", FULL],
  ["EDQUOT", FULL],
  ["53100", FULL],
  // A limit on the size of files or of the disk itself; SQLite says "IOERR" for most of what is not plainly "full".
  ["SQLITE_IOERR", UNWRITABLE],
  ["EFBIG", UNWRITABLE],
  ["EIO", UNWRITABLE],
  ["EROFS", UNWRITABLE],
  ["58030", UNWRITABLE],
  ["22003", REFUSED_NUMBER],
  ["22021", REFUSED_TEXT],
  ["22P05", REFUSED_TEXT],
]);

/** The visitor's explanation when the database is locked, full, away, or refuses a character; undefined for any other error. */
export function storageFailure(error: unknown): StorageFailure | undefined {
  if (!(error instanceof Error)) return undefined;
  const known = "code" in error ? FAILURES.get(String(error.code)) : undefined;
  // The database's own errors carry the driver's as their cause.
  return known ?? storageFailure(error.cause);
}
