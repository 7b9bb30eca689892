/** True for the error of an explicit rollback after SQLite has already rolled back by itself, as on a full disk. */
export function isNoTransaction(error: unknown): boolean {
  return error instanceof Error && error.message.includes("no transaction is active");
}

/** True for failures after which SQLite may have rolled the transaction back by itself. */
export function mayHaveEndedTransaction(error: unknown): boolean {
  return error instanceof Error && "code" in error && endingResults.has(String(error.code));
}

// https://www.sqlite.org/lang_transaction.html, "Response To Errors Within A Transaction"
const endingResults = new Set([
  "SQLITE_FULL",
  "SQLITE_IOERR",
  "SQLITE_NOMEM",
  "SQLITE_BUSY",
  "SQLITE_INTERRUPT",
]);
