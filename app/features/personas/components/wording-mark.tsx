import { wordingInWords } from "../outputs/evidence-words.ts";
import type { DocumentLine } from "../outputs/persona-document.ts";

/** Whose words a line has: nothing for one that stands as it was drafted. */
export function WordingMark({ line }: { line: Pick<DocumentLine, "edited" | "wordedBy"> }) {
  const words = wordingInWords(line);
  return words === "" ? null : <span className="ms-2 text-xs text-ink-soft">{words}</span>;
}
