import { readFile } from "node:fs/promises";
import { InvalidInputError } from "#app/lib/errors.ts";

/** The text of a file that was named on the command line; throws InvalidInputError with a sentence. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new InvalidInputError(`Cannot read ${file}: ${reasonOf(error)}`);
  }
}

/** Why a file could not be read or written, in words where it is one of the usual reasons. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ENOENT") return "there is no such file.";
  if (code === "EISDIR") return "it is a folder.";
  if (code === "EEXIST" || code === "ENOTDIR") return "there is a file of that name.";
  if (code === "EACCES") return "access is denied.";
  return error instanceof Error ? error.message : String(error);
}
