import type { FileKind } from "../answers/answer-parts.ts";
import { fillWords } from "../public-words/fill-words.ts";
import type { PublicWords } from "../public-words/public-words.ts";
import type { Question } from "../survey.schema.ts";
import { type Checked, nothing, right, wrong } from "./checked.ts";

/** A file that this respondent has sent for a question and that is stored. */
export interface StoredUpload {
  id: string;
  questionId: string;
  name: string;
  bytes: number;
  kind: FileKind;
}

const MEGABYTE = 1024 * 1024;

/** Checks named uploads: stored for this question by this respondent, of a kind and a size that it takes. */
export function checkFiles(
  words: PublicWords,
  question: Extract<Question, { type: "file" }>,
  ids: readonly string[],
  uploads: ReadonlyMap<string, StoredUpload>,
  required: boolean,
): Checked {
  const named = [...new Set(ids.filter((id) => id !== ""))];
  if (named.length === 0) return nothing(required, words.fileNeeded);
  const { maxFiles, maxMegabytes, kinds } = question;
  if (named.length > maxFiles) {
    const template = maxFiles === 1 ? words.oneFile : words.filesAtMost;
    return wrong(fillWords(template, { max: maxFiles, n: named.length }));
  }
  const files: { id: string; name: string; bytes: number }[] = [];
  for (const id of named) {
    const upload = uploads.get(id);
    if (upload === undefined || upload.questionId !== question.id) {
      return wrong(words.fileAgain);
    }
    if (!kinds.includes(upload.kind)) {
      const named = kinds.map((kind) => words[`kind_${kind}`]).join(", ");
      return wrong(fillWords(words.fileKind, { kinds: named, name: upload.name }));
    }
    if (upload.bytes > maxMegabytes * MEGABYTE) {
      const n = inMegabytes(upload.bytes);
      return wrong(fillWords(words.fileTooLarge, { max: maxMegabytes, name: upload.name, n }));
    }
    files.push({ id, name: upload.name, bytes: upload.bytes });
  }
  return right({ kind: "files", files });
}

function inMegabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}
