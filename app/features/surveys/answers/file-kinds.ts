import type { FileKind } from "./answer-parts.ts";

/** The endings of file names of each kind; a file is known by its first bytes, see responses/files. */
const fileEndings: Readonly<Record<FileKind, readonly string[]>> = {
  image: [".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic"],
  pdf: [".pdf"],
  text: [".txt", ".csv", ".md"],
  document: [".docx", ".odt", ".doc", ".rtf"],
  spreadsheet: [".xlsx", ".ods", ".xls"],
};

/** What a browser's file dialog offers, for its "accept" attribute. */
export function acceptedTypes(kinds: readonly FileKind[]): string {
  return kinds.flatMap((kind) => fileEndings[kind]).join(",");
}
