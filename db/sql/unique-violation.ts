/** True for the error of a write that would have broken a unique index or a primary key, on both databases. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  if (error.code === "23505") return true;
  return error.code === "SQLITE_CONSTRAINT" && error.message.includes("UNIQUE constraint failed");
}
